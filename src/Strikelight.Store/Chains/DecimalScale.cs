using System.Numerics;

namespace Strikelight.Store.Chains;

/// <summary>A number as a whole multiple of a tick: 1/20 USD, 1/100, ... down to a millionth.</summary>
/// <remarks>
/// A value is exact on a scale if the correctly rounded quotient of multiple and ticks a unit is that value again, to
/// the bit. Decimal fractions as feeds send them are; what is not is kept aside in full.
/// </remarks>
internal static class DecimalScale
{
    private const double TicksMost = 1 << 30;
    private const int SpareShare = 128; // so few values aside cost less than a finer scale for all

    private static readonly double[] TicksPerUnit = [1, 2, 10, 20, 100, 1_000, 10_000, 100_000, 1_000_000];

    public static bool IsKnown(byte scale) => scale < TicksPerUnit.Length;

    /// <summary>
    /// The coarsest scale on which all but few values are exact; else the one with most exact values.
    /// </summary>
    /// <param name="first">Values, NaN where missing.</param>
    /// <param name="second">More of them on the same scale, or none.</param>
    public static byte Choose<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int best = 0;
        int bestInexact = int.MaxValue;
        for (int scale = 0; scale < TicksPerUnit.Length; scale++)
        {
            int inexact = Inexact(first, scale, bestInexact);
            inexact += Inexact(second, scale, bestInexact - inexact);
            if (inexact < bestInexact)
            {
                (best, bestInexact) = (scale, inexact);
            }
            if (bestInexact <= (first.Length + second.Length) / SpareShare)
            {
                break;
            }
        }
        return (byte)best;
    }

    public static bool TryTicks<T>(T value, byte scale, out int ticks)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double perUnit = TicksPerUnit[scale];
        double nearest = Math.Round(double.CreateTruncating(value) * perUnit);
        bool exact =
            Math.Abs(nearest) <= TicksMost
            && T.CreateTruncating(nearest / perUnit) == value
            && !(nearest == 0 && T.IsNegative(value)); // a negative zero is no multiple
        ticks = exact ? (int)nearest : 0;
        return exact;
    }

    public static T ValueOf<T>(int ticks, byte scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(ticks / TicksPerUnit[scale]);

    /// <summary>The nearest multiple, exact or not, within the range; of a value that is a number.</summary>
    public static int NearestTicks<T>(T value, byte scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (int)Math.Clamp(Math.Round(double.CreateTruncating(value) * TicksPerUnit[scale]), -TicksMost, TicksMost);

    private static int Inexact<T>(ReadOnlySpan<T> values, int scale, int enough)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = 0;
        foreach (T value in values)
        {
            if (!T.IsNaN(value) && !TryTicks(value, (byte)scale, out _) && ++count >= enough)
            {
                break;
            }
        }
        return count;
    }
}
