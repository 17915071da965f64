using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Sums of four exposures over all rows at every level, a register of levels at a time.</summary>
/// <remarks>
/// A row is evaluated at the levels within <see cref="GammaRows.Window"/>; below them it holds nothing, above them its
/// calls are shares. A level belongs to one lane only, so that every register width gives the same bits.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct ExposureLevels(ProfileRows rows, in ExposureLevelSums sums) : ILaneProgram
{
    private readonly ExposureLevelSums _sums = sums;

    public void Run<T>()
        where T : struct, ILanes<T>
    {
        foreach (ProfileRow row in rows.Rows)
        {
            (int first, int end) = Reach(row);
            Span<double> d1 = _sums.D1[..(end - first)];
            for (int lane = 0; lane < LaneLoop.Stride; lane += T.Count)
            {
                Bells<T>(row, first, lane, d1);
                Tails<T>(row, first, lane, d1);
            }
            _sums.DeltaAbove[end] += row.Shares;
            _sums.CharmAbove[end] += row.Shares * row.Expiry.YieldPerYear;
        }
    }

    /// <summary>The levels to evaluate, in whole registers: the last may reach behind the grid.</summary>
    private (int First, int End) Reach(in ProfileRow row)
    {
        ProfileGrid grid = rows.Grid;
        double most = row.Expiry.Smile is { } smile ? smile.Largest * row.Expiry.RootYears : row.Deviation;
        double low = -row.LogForward - most * (GammaRows.Window + 0.5 * most);
        double high = -row.LogForward + most * GammaRows.Window;
        int first = (int)Math.Clamp(Math.Ceiling((low - grid.FirstMove) / grid.Step), 0, grid.Count);
        int end = (int)Math.Clamp(Math.Floor((high - grid.FirstMove) / grid.Step) + 1, first, grid.Count);
        return (first, first + (end - first + LaneLoop.Stride - 1) / LaneLoop.Stride * LaneLoop.Stride);
    }

    /// <summary>d1 and density at each level, and what follows from them alone.</summary>
    private void Bells<T>(in ProfileRow row, int first, int lane, Span<double> d1s)
        where T : struct, ILanes<T>
    {
        double start = row.LogForward + rows.Grid.FirstMove + first * rows.Grid.Step;
        SmileGrid? smile = row.Expiry.Smile;
        double steps = smile?.StepsBelowHighest(-start) ?? 0;
        int whole = (int)steps;
        T rootYears = T.All(row.Expiry.RootYears);
        T half = T.All(row.Expiry.HalfPerYear);
        T shares = T.All(row.Shares * Pricing.NormalDistribution.InverseRootTwoPi);
        T lanes = T.Load(in Ascending[lane]);
        T deviation = T.All(row.Deviation);
        T perDeviation = T.All(1) / deviation;
        for (int i = lane; i < d1s.Length; i += LaneLoop.Stride)
        {
            T distance = T.Fma(lanes + T.All(i - lane), T.All(rows.Grid.Step), T.All(start));
            if (smile is not null)
            {
                T near = T.Load(in smile.Volatility[whole + i]);
                T next = T.Load(in smile.Volatility[whole + i + 1]);
                deviation = T.Fma(T.All(steps - whole), next - near, near) * rootYears;
                perDeviation = T.All(1) / deviation;
            }
            T d1 = T.Fma(T.All(0.5), deviation, distance * perDeviation);
            T d2 = d1 - deviation;
            T bell = shares * LaneMath.Exp(T.All(-0.5) * d1 * d1);
            T.Store(d1, ref d1s[i]);
            T.Store(bell, ref _sums.Bell[i]);
            T narrow = bell * perDeviation;
            Add(narrow, ref _sums.Gamma[first + i]);
            Add(-narrow * d2 * rootYears, ref _sums.Vanna[first + i]);
            T drift = T.Fma(T.All(row.Expiry.CarryPerYear), perDeviation, -d2 * half);
            Add(-bell * drift, ref _sums.Charm[first + i]);
        }
    }

    /// <summary>N(d1) at each level, through Mills' ratio from the nearer tail.</summary>
    private void Tails<T>(in ProfileRow row, int first, int lane, Span<double> d1s)
        where T : struct, ILanes<T>
    {
        T shares = T.All(row.Shares);
        T yield = T.All(row.Expiry.YieldPerYear);
        for (int i = lane; i < d1s.Length; i += LaneLoop.Stride)
        {
            T d1 = T.Load(in d1s[i]);
            T tail = T.Load(in _sums.Bell[i]) * LaneNormal.MillsRatio(T.Abs(d1));
            T delta = T.Select(T.Less(T.All(0), d1), shares - tail, tail);
            Add(delta, ref _sums.Delta[first + i]);
            Add(yield * delta, ref _sums.Charm[first + i]);
        }
    }

    private static void Add<T>(T value, ref double sum)
        where T : struct, ILanes<T> => T.Store(T.Load(in sum) + value, ref sum);

    private static ReadOnlySpan<double> Ascending => [0, 1, 2, 3, 4, 5, 6, 7];
}
