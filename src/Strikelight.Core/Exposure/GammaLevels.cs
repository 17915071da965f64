using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Sums of all rows on a grid that is even in ln x, by a recurrence instead of an exponential a point.</summary>
/// <remarks>
/// Along such a grid d1 grows by δ = b·step, so exp(−½d1²) at the next level is r times as large, and r itself shrinks
/// by the constant exp(−δ²): two products a point. Rows go in groups of thirty-two, four registers of eight side by
/// side, over the levels within <see cref="GammaRows.Window"/> of one of them, and start anew after sixty-four levels
/// or sixteen standard deviations: an error of the constant grows with the square of the levels walked, to 1e-13.
/// Each level keeps eight sums, one for each stride of rows, so that every register width gives the same bits.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct GammaLevels : ILaneProgram
{
    /// <summary>Rows of a group: four registers of the widest kind.</summary>
    public const int GroupRows = 4 * LaneLoop.Stride;

    private const int RunMost = 64;
    private const double RunDeviationsMost = 16;

    private readonly GammaRows _rows;
    private readonly double _firstMove;
    private readonly double _step;
    private readonly Span<double> _sums;

    /// <summary>Prepares the sums.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="firstMove">ln(x/S) of the first level.</param>
    /// <param name="step">Distance of two levels in ln x, positive.</param>
    /// <param name="sums">Receives eight parts a level of Σ c·exp(−½ d1²).</param>
    public GammaLevels(GammaRows rows, double firstMove, double step, Span<double> sums)
    {
        _rows = rows;
        _firstMove = firstMove;
        _step = step;
        _sums = sums;
        sums.Clear();
    }

    private int LevelCount => _sums.Length / LaneLoop.Stride;

    public void Run<T>()
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<double> a = _rows.A;
        ReadOnlySpan<double> b = _rows.B;
        Span<double> starts = stackalloc double[3 * GroupRows];
        for (int row = 0; row < a.Length; row += GroupRows)
        {
            (double low, double high, double steepest) = Reach(a.Slice(row, GroupRows), b.Slice(row, GroupRows));
            int first = (int)Math.Clamp(Math.Ceiling((low - _firstMove) / _step), 0, LevelCount);
            int end = (int)Math.Clamp(Math.Floor((high - _firstMove) / _step) + 1, 0, LevelCount);
            int run = (int)Math.Clamp(RunDeviationsMost / (steepest * _step), 1, RunMost);
            for (int level = first; level < end; level += run)
            {
                Span<double> sums = _sums[(level * LaneLoop.Stride)..(Math.Min(level + run, end) * LaneLoop.Stride)];
                Start<T>(row, _firstMove + level * _step, starts);
                for (int lane = 0; lane < LaneLoop.Stride; lane += T.Count)
                {
                    Walk<T>(starts, sums, lane);
                }
            }
        }
    }

    /// <summary>The moves within which one of the rows matters, and the largest b.</summary>
    private static (double Low, double High, double Steepest) Reach(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        double steepest = 0;
        for (int i = 0; i < a.Length; i++)
        {
            if (b[i] > 0) // padding has none
            {
                double perUnit = 1 / b[i];
                low = Math.Min(low, (-GammaRows.Window - a[i]) * perUnit);
                high = Math.Max(high, (GammaRows.Window - a[i]) * perUnit);
                steepest = Math.Max(steepest, b[i]);
            }
        }
        return (low, high, steepest);
    }

    /// <summary>Bell, ratio and constant of each row of a group at one level, one after the other.</summary>
    private void Start<T>(int row, double move, Span<double> starts)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < GroupRows; i += T.Count)
        {
            T b = T.Load(in _rows.B[row + i]);
            T delta = b * T.All(_step);
            T d1 = T.Fma(b, T.All(move), T.Load(in _rows.A[row + i]));
            T.Store(T.Load(in _rows.C[row + i]) * LaneMath.Exp(T.All(-0.5) * d1 * d1), ref starts[i]);
            T.Store(LaneMath.Exp(-delta * T.Fma(T.All(0.5), delta, d1)), ref starts[GroupRows + i]);
            T.Store(LaneMath.Exp(-delta * delta), ref starts[2 * GroupRows + i]);
        }
    }

    /// <summary>Adds the rows of a group that fall into some of the eight sums to consecutive levels.</summary>
    private static void Walk<T>(ReadOnlySpan<double> starts, Span<double> sums, int lane)
        where T : struct, ILanes<T>
    {
        T bell0 = T.Load(in starts[lane]);
        T bell1 = T.Load(in starts[LaneLoop.Stride + lane]);
        T bell2 = T.Load(in starts[2 * LaneLoop.Stride + lane]);
        T bell3 = T.Load(in starts[3 * LaneLoop.Stride + lane]);
        starts = starts[GroupRows..];
        T ratio0 = T.Load(in starts[lane]);
        T ratio1 = T.Load(in starts[LaneLoop.Stride + lane]);
        T ratio2 = T.Load(in starts[2 * LaneLoop.Stride + lane]);
        T ratio3 = T.Load(in starts[3 * LaneLoop.Stride + lane]);
        starts = starts[GroupRows..];
        T shrink0 = T.Load(in starts[lane]);
        T shrink1 = T.Load(in starts[LaneLoop.Stride + lane]);
        T shrink2 = T.Load(in starts[2 * LaneLoop.Stride + lane]);
        T shrink3 = T.Load(in starts[3 * LaneLoop.Stride + lane]);
        for (int i = lane; i < sums.Length; i += LaneLoop.Stride)
        {
            T.Store(T.Load(in sums[i]) + (bell0 + bell1 + (bell2 + bell3)), ref sums[i]);
            bell0 *= ratio0;
            bell1 *= ratio1;
            bell2 *= ratio2;
            bell3 *= ratio3;
            ratio0 *= shrink0;
            ratio1 *= shrink1;
            ratio2 *= shrink2;
            ratio3 *= shrink3;
        }
    }
}
