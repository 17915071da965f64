using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Undiscounted time values, which are the out-of-the-money prices by parity, a register at a time.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityParity : ILaneKernel
{
    /// <summary>Present values of calls and puts.</summary>
    public required ReadOnlySpan<double> Price { get; init; }

    public required ReadOnlySpan<double> Forward { get; init; }

    public required ReadOnlySpan<double> Strike { get; init; }

    /// <summary>1 for a call, −1 for a put.</summary>
    public required ReadOnlySpan<double> Sign { get; init; }

    /// <summary>Empty for 1.</summary>
    public required ReadOnlySpan<double> DiscountFactor { get; init; }

    /// <summary>Receives prices; NaN where the discount factor is not finite and positive.</summary>
    public required Span<double> OutOfTheMoney { get; init; }

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T price = T.Load(in Price[row]);
        if (!DiscountFactor.IsEmpty)
        {
            T discount = T.Load(in DiscountFactor[row]);
            T usable = T.Less(T.All(0), discount) & T.LessOrEqual(discount, T.All(double.MaxValue));
            price = T.Select(usable, price / discount, T.All(double.NaN));
        }
        T intrinsic = T.Load(in Sign[row]) * (T.Load(in Forward[row]) - T.Load(in Strike[row]));
        // Max gives its second argument for NaN, and no forward must stay NaN.
        T.Store(price - T.Max(T.All(0), intrinsic), ref OutOfTheMoney[row]);
    }
}
