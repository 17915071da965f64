namespace Strikelight.Core.Contracts;

/// <summary>When the settlement value is struck.</summary>
public enum SettlementStyle : byte
{
    /// <summary>At the close of the expiry date: 16:00 New York, 13:00 on half days.</summary>
    Pm,

    /// <summary>At the open of the expiry date, 09:30 New York; the last trade is the session before.</summary>
    Am,
}
