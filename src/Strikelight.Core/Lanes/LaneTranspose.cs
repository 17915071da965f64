using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strikelight.Core.Lanes;

/// <summary>Adds up the strides of eight sums at once, in the order of <see cref="LaneLoop.Pairwise"/>.</summary>
internal static class LaneTranspose
{
    /// <summary>Writes the totals of eight sums of eight strides each.</summary>
    /// <param name="strides">Sum by sum; 64 at least.</param>
    /// <param name="totals">Receives eight.</param>
    public static void Totals(ReadOnlySpan<double> strides, Span<double> totals)
    {
        if (!Avx512F.IsSupported)
        {
            for (int i = 0; i < LaneLoop.Stride; i++)
            {
                totals[i] = LaneLoop.Pairwise(strides.Slice(i * LaneLoop.Stride, LaneLoop.Stride));
            }
            return;
        }
        Vector512<double> first = Fours(strides);
        Vector512<double> second = Fours(strides[32..]);
        OfEight(first, second).CopyTo(totals);
    }

    /// <summary>Of four sums, the strides 0 to 3 and 4 to 7 of each pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fours(ReadOnlySpan<double> strides)
    {
        Vector512<double> first = Pairs(Vector512.Create(strides), Vector512.Create(strides[8..]));
        Vector512<double> second = Pairs(Vector512.Create(strides[16..]), Vector512.Create(strides[24..]));
        return OfEight(first, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pairs(Vector512<double> a, Vector512<double> b) =>
        Avx512F.UnpackLow(a, b) + Avx512F.UnpackHigh(a, b);

    /// <summary>Neighbouring quarters of the first added, then those of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfEight(Vector512<double> a, Vector512<double> b) =>
        Avx512F.Shuffle4x128(a, b, 0b_10_00_10_00) + Avx512F.Shuffle4x128(a, b, 0b_11_01_11_01);
}
