using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>American options as columns of one length, in any order, of any underlyings and expiries.</summary>
/// <remarks>A row with a value that is not finite and positive has no result; nothing throws for it.</remarks>
public readonly ref struct AmericanContracts
{
    /// <summary>Spot in USD.</summary>
    public required ReadOnlySpan<double> SpotUsd { get; init; }

    /// <summary>Forward for the settlement instant, in USD.</summary>
    public required ReadOnlySpan<double> ForwardUsd { get; init; }

    /// <summary>Present value of 1 USD paid at settlement.</summary>
    public required ReadOnlySpan<double> DiscountFactor { get; init; }

    /// <summary>Time to settlement in years.</summary>
    public required ReadOnlySpan<double> Years { get; init; }

    /// <summary>Strike in USD.</summary>
    public required ReadOnlySpan<double> StrikeUsd { get; init; }

    /// <summary>Call or put.</summary>
    public required ReadOnlySpan<OptionSide> Side { get; init; }

    /// <summary>Rows.</summary>
    public int Count => StrikeUsd.Length;

    /// <summary>Some of the rows.</summary>
    internal AmericanContracts Slice(int start, int count) =>
        new()
        {
            SpotUsd = SpotUsd.Slice(start, count),
            ForwardUsd = ForwardUsd.Slice(start, count),
            DiscountFactor = DiscountFactor.Slice(start, count),
            Years = Years.Slice(start, count),
            StrikeUsd = StrikeUsd.Slice(start, count),
            Side = Side.Slice(start, count),
        };

    /// <summary>Throws unless all columns have the same length.</summary>
    internal void Check()
    {
        Guard.SameLength(Count, SpotUsd.Length);
        Guard.SameLength(Count, ForwardUsd.Length);
        Guard.SameLength(Count, DiscountFactor.Length);
        Guard.SameLength(Count, Years.Length);
        Guard.SameLength(Count, Side.Length);
    }
}
