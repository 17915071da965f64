using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>A Leisen-Reimer step: Peizer and Pratt's second inversion of Φ(d1) and Φ(d2), steps odd.</summary>
/// <remarks>
/// Each probability is computed together with its complement, no difference 1 − p anywhere. Beyond the deviations
/// where one underflows the tree narrows to the forward's path, as it should.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LatticeStep<T>
    where T : struct, ILanes<T>
{
    private const double ExponentMost = 600;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public LatticeStep(in LanePut<T> put, int steps)
    {
        T half = T.All(0.5) * put.Deviation;
        T middle = (put.LogMoneyness + put.Carry) * put.InverseDeviation;
        T up1 = Probabilities(middle + half, steps, out T down1);
        T up2 = Probabilities(middle - half, steps, out T down2);
        T growth = LaneMath.Exp(put.Carry * T.All(1.0 / steps));
        T discount = LaneMath.Exp(put.Growth * T.All(-1.0 / steps));
        Up = growth * (up1 / up2);
        Down = growth * (down1 / down2);
        UpWeight = discount * up2;
        DownWeight = discount * down2;
        OverDown = T.All(1) / Down;
    }

    /// <summary>Factor of spot in an up step.</summary>
    public T Up { get; }

    /// <summary>Factor of spot in a down step.</summary>
    public T Down { get; }

    /// <summary>Discounted probability of an up step.</summary>
    public T UpWeight { get; }

    /// <summary>Discounted probability of a down step.</summary>
    public T DownWeight { get; }

    /// <summary>One over the factor of a down step.</summary>
    public T OverDown { get; }

    /// <summary>Fills the nodes of a step relative to the lowest one, which is returned.</summary>
    public T Spread(Span<T> ratio, T spot, int steps)
    {
        T factor = Up * OverDown;
        T lowest = spot;
        T reach = T.All(1);
        for (int j = 0; j <= steps; j++)
        {
            ratio[j] = reach;
            reach *= factor;
        }
        for (int j = 0; j < steps; j++)
        {
            lowest *= Down;
        }
        return lowest;
    }

    /// <summary>The last two steps; slope and bend from the parabola through the three nodes before them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public LaneValue<T> Root(T spot, ReadOnlySpan<T> american, ReadOnlySpan<T> european)
    {
        T low = spot * Down * Down;
        T middle = spot * Up * Down;
        T high = spot * Up * Up;
        T low1 = Held(american[0], american[1], spot * Down);
        T high1 = Held(american[1], american[2], spot * Up);
        T root = Held(low1, high1, spot);
        T plain = Mean(Mean(european[0], european[1]), Mean(european[1], european[2]));

        T least = american[0] - european[0];
        T centre = american[1] - european[1];
        T most = american[2] - european[2];
        T first = (centre - least) / (middle - low);
        T second = (most - centre) / (high - middle);
        T curve = (second - first) / (high - low);
        T slope = first + curve * (spot - low + spot - middle);
        T isWide = T.Less(low, high);
        return new(root - plain, T.Select(isWide, slope, T.All(0)), T.Select(isWide, curve + curve, T.All(0)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Mean(T lower, T upper) => T.Fma(UpWeight, upper, DownWeight * lower);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Held(T lower, T upper, T spot) => T.Max(Mean(lower, upper), T.All(1) - spot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Probabilities(T z, int steps, out T complement)
    {
        double scale = 1 / (steps + 1.0 / 3 + 0.1 / (steps + 1));
        T scaled = z * T.All(scale);
        T exponent = T.Min(scaled * scaled * T.All(steps + 1.0 / 6), T.All(ExponentMost));
        T tail = LaneMath.Exp(-exponent);
        T root = T.Sqrt(T.All(1) - tail);
        T large = T.All(0.5) * (T.All(1) + root);
        T small = T.All(0.5) * tail / (T.All(1) + root);
        T isUp = T.Less(T.All(0), z);
        complement = T.Select(isUp, small, large);
        return T.Select(isUp, large, small);
    }
}
