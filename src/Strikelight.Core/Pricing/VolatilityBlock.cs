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

    /// <summary>s = σ√T, from the first guess to the solution; NaN where none.</summary>
    public required Span<double> Deviation { get; init; }

    /// <summary>|ln(K/F)|.</summary>
    public required Span<double> Moneyness { get; init; }

    /// <summary>√(FK/2π) over the price.</summary>
    public required Span<double> VegaOverPrice { get; init; }

    /// <summary>The price in units of vega at s.</summary>
    public required Span<double> Units { get; init; }
}
