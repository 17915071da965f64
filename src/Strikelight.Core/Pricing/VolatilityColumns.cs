using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>Prices whose volatilities are wanted: columns of one length, one row a contract.</summary>
/// <remarks>
/// With <see cref="Side"/>, prices are present values of calls and puts on either side of the money, and are freed of
/// discount and intrinsic value first. Without it, they are undiscounted prices of the option that is out of the
/// money: the call for K ≥ F, the put for K &lt; F. Any number may stand in any row: what is no usable price gets a
/// status. Rows of one expiry should stand together; that is faster, not different.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly ref struct VolatilityColumns
{
    /// <summary>Price per share in USD; NaN where there is no quote.</summary>
    public required ReadOnlySpan<double> PriceUsd { get; init; }

    /// <summary>Forward for the settlement instant in USD; NaN where there is none.</summary>
    public required ReadOnlySpan<double> ForwardUsd { get; init; }

    /// <summary>Strike in USD.</summary>
    public required ReadOnlySpan<double> StrikeUsd { get; init; }

    /// <summary>Time to settlement in years.</summary>
    public required ReadOnlySpan<double> Years { get; init; }

    /// <summary>Call or put; empty for undiscounted out-of-the-money prices.</summary>
    public ReadOnlySpan<OptionSide> Side { get; init; }

    /// <summary>Present value of 1 USD at settlement; read with <see cref="Side"/> only, empty for 1.</summary>
    public ReadOnlySpan<double> DiscountFactor { get; init; }

    /// <summary>
    /// Volatilities of a little earlier, a fraction; NaN where there is none. Empty to solve without. Where one is
    /// within 0.1 %, a single step solves, to 1e-12.
    /// </summary>
    public ReadOnlySpan<double> LastVolatility { get; init; }

    internal int Count => PriceUsd.Length;

    internal VolatilityColumns Rows(int start, int count) =>
        new()
        {
            PriceUsd = PriceUsd.Slice(start, count),
            ForwardUsd = ForwardUsd.Slice(start, count),
            StrikeUsd = StrikeUsd.Slice(start, count),
            Years = Years.Slice(start, count),
            Side = Side.IsEmpty ? default : Side.Slice(start, count),
            DiscountFactor = DiscountFactor.IsEmpty ? default : DiscountFactor.Slice(start, count),
            LastVolatility = LastVolatility.IsEmpty ? default : LastVolatility.Slice(start, count),
        };

    internal void CheckLengths()
    {
        Guard.SameLength(Count, ForwardUsd.Length, nameof(ForwardUsd));
        Guard.SameLength(Count, StrikeUsd.Length, nameof(StrikeUsd));
        Guard.SameLength(Count, Years.Length, nameof(Years));
        Guard.SameLength(Side.IsEmpty ? 0 : Count, Side.Length, nameof(Side));
        Guard.SameLength(DiscountFactor.IsEmpty ? 0 : Count, DiscountFactor.Length, nameof(DiscountFactor));
        Guard.SameLength(LastVolatility.IsEmpty ? 0 : Count, LastVolatility.Length, nameof(LastVolatility));
    }

    /// <summary>Discount factor of a row.</summary>
    internal double DiscountAt(int row) => DiscountFactor.IsEmpty ? 1 : DiscountFactor[row];
}
