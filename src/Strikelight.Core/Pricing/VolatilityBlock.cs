using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>The columns of one block of prices on their way to volatilities, all of one length.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityBlock
{
    /// <summary>Undiscounted out-of-the-money price.</summary>
    public required ReadOnlySpan<double> Price { get; init; }

    public required ReadOnlySpan<double> Forward { get; init; }

    public required ReadOnlySpan<double> Strike { get; init; }

    /// <summary>s = σ√T before a step; NaN where there is none.</summary>
    public required Span<double> Deviation { get; init; }

    /// <summary>s after the step.</summary>
    public required Span<double> Stepped { get; init; }

    /// <summary>|ln(K/F)|.</summary>
    public required Span<double> Moneyness { get; init; }

    /// <summary>FK/(2πp²): the square of the price's largest possible vega over the price.</summary>
    public required Span<double> SquaredScale { get; init; }

    /// <summary>|Newton's step|/s of the last step; NaN where there is no solution to step to.</summary>
    public required Span<double> StepSize { get; init; }

    /// <summary>The block that starts at a row, for its own inputs and the same scratch columns.</summary>
    public VolatilityBlock Rows(int start, int count) =>
        new()
        {
            Price = Price.Slice(start, count),
            Forward = Forward.Slice(start, count),
            Strike = Strike.Slice(start, count),
            Deviation = Deviation[..count],
            Stepped = Stepped[..count],
            Moneyness = Moneyness[..count],
            SquaredScale = SquaredScale[..count],
            StepSize = StepSize[..count],
        };
}
