namespace Strikelight.Core.Levels;

/// <summary>The price and time from which a move is counted.</summary>
public enum MoveAnchor : byte
{
    /// <summary>Spot at the chain's market time.</summary>
    Now,

    /// <summary>First price of the running session.</summary>
    SessionOpen,
}
