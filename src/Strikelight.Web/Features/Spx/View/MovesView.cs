namespace Strikelight.Web.Features.Spx.View;

/// <summary>Expected moves by expiry, the cone they make, and how often the move of a day held.</summary>
public sealed record MovesView
{
    /// <summary>Probability that a normal move stays within one standard deviation.</summary>
    public double Probability { get; init; }

    /// <summary>Probability that a normal move stays within the straddle.</summary>
    public double StraddleProbability { get; init; }

    /// <summary>One row a root and expiry, the nearest settlement first.</summary>
    public required IReadOnlyList<MoveView> Rows { get; init; }

    /// <summary>Named expiries that are not there.</summary>
    public required IReadOnlyList<MissingMoveView> Missing { get; init; }

    /// <summary>The cone.</summary>
    public required MoveConeView Cone { get; init; }

    /// <summary>How often the move held.</summary>
    public required HeldMovesView Held { get; init; }
}
