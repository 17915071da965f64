using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>One Leisen-Reimer tree of puts in units of their strikes.</summary>
internal static class Lattice<T>
    where T : struct, ILanes<T>
{
    private const int Greeks = 2; // the step whose three nodes give slope and bend

    /// <summary>Root with early exercise less root without, and what it does to slope and bend.</summary>
    /// <param name="put">The puts.</param>
    /// <param name="steps">Odd, at most <see cref="TreeKernel.FineSteps"/>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LaneValue<T> Premium(in LanePut<T> put, int steps)
    {
        LatticeStep<T> step = new(put, steps);
        Nodes ratioBuffer = default;
        Nodes americanBuffer = default;
        Nodes europeanBuffer = default;
        Span<T> ratio = ((Span<T>)ratioBuffer)[..(steps + 1)];
        Span<T> american = ((Span<T>)americanBuffer)[..(steps + 1)];
        Span<T> european = ((Span<T>)europeanBuffer)[..(steps + 1)];
        T level = step.Spread(ratio, put.Moneyness, steps);
        for (int j = 0; j <= steps; j++)
        {
            american[j] = T.Max(T.All(1) - ratio[j] * level, T.All(0));
            european[j] = american[j];
        }
        for (int now = steps - 1; now >= Greeks; now--)
        {
            level *= step.OverDown;
            Back(step, american[..(now + 2)], ratio, level);
            Back(step, european[..(now + 2)]);
        }
        return step.Root(put.Moneyness, american, european);
    }

    /// <summary>One step back in time with the right to exercise, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Back(in LatticeStep<T> step, Span<T> values, ReadOnlySpan<T> ratio, T level)
    {
        T up = step.UpWeight;
        T down = step.DownWeight;
        T lower = values[0];
        for (int j = 0; j < values.Length - 1; j++)
        {
            T upper = values[j + 1];
            values[j] = T.Max(T.Fma(up, upper, down * lower), T.Fma(-ratio[j], level, T.All(1)));
            lower = upper;
        }
    }

    /// <summary>One step back in time without it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Back(in LatticeStep<T> step, Span<T> values)
    {
        T up = step.UpWeight;
        T down = step.DownWeight;
        T lower = values[0];
        for (int j = 0; j < values.Length - 1; j++)
        {
            T upper = values[j + 1];
            values[j] = T.Fma(up, upper, down * lower);
            lower = upper;
        }
    }

    [InlineArray(TreeKernel.FineSteps + 1)]
    private struct Nodes
    {
        private T _first;
    }
}
