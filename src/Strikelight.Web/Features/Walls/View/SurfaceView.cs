namespace Strikelight.Web.Features.Walls.View;

/// <summary>The volatility surface of the whole chain, whatever expiries are in scope.</summary>
public sealed record SurfaceView
{
    /// <summary>One entry a root and expiry that is not settled, in order of settlement.</summary>
    public required IReadOnlyList<SurfaceSliceView> Slices { get; init; }

    /// <summary>Figures of 30 calendar days, total variance linear in time.</summary>
    public required SkewView ThirtyDays { get; init; }

    /// <summary>Model-free volatility of 30 calendar days, a fraction.</summary>
    public double? ThirtyDaysStripVolatility { get; init; }

    /// <summary>Contracts held against a fitted smile.</summary>
    public int Judged { get; init; }

    /// <summary>Of them those whose model price lies outside of bid and ask.</summary>
    public int Outside { get; init; }

    /// <summary>Median distance of model price and mid over all of them, in half spreads.</summary>
    public double? MedianHalfSpreads { get; init; }

    /// <summary>Strikes of the smiles below, ascending.</summary>
    public required IReadOnlyList<double> SmileStrikesUsd { get; init; }

    /// <summary>Smiles of the nearest expiries, three at most.</summary>
    public required IReadOnlyList<SmileView> Smiles { get; init; }
}
