using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>American less European value in a Leisen-Reimer tree whose forwards follow a curve.</summary>
/// <remarks>
/// The tree is one of spot over forward, a martingale; exercise at a step is worth ±(F·x − K) with that step's forward.
/// Both values come from one tree, so that most of its error leaves with the difference.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct PremiumTree : ILaneKernel
{
    /// <summary>Input values an option.</summary>
    public const int InputColumns = 6;

    /// <summary>Most steps of a tree.</summary>
    public const int StepsMost = 51;

    /// <summary>Doubles of working room.</summary>
    public const int WorkLength = 3 * (StepsMost + 1) * LaneLoop.Stride;

    private const int UpColumn = 0;
    private const int DownColumn = 1;
    private const int UpWeightColumn = 2;
    private const int DownWeightColumn = 3;
    private const int SignColumn = 4;
    private const int StrikeColumn = 5;

    private readonly int _rows;
    private readonly int _steps;
    private readonly ReadOnlySpan<double> _forwards;
    private readonly Span<double> _inputs;
    private readonly Span<double> _work;
    private readonly Span<double> _premiums;

    /// <summary>Sets up a tree.</summary>
    /// <param name="forwards">Forward at each step; one value more than steps.</param>
    /// <param name="inputs">Room for <see cref="InputColumns"/> times as many values.</param>
    /// <param name="work">Room for <see cref="WorkLength"/> values.</param>
    /// <param name="premiums">Receives one value an option, USD.</param>
    public PremiumTree(ReadOnlySpan<double> forwards, Span<double> inputs, Span<double> work, Span<double> premiums)
    {
        _rows = premiums.Length;
        _steps = forwards.Length - 1;
        _forwards = forwards;
        _inputs = inputs;
        _work = work;
        _premiums = premiums;
        Guard.SameLength(InputColumns * _rows, inputs.Length);
        Guard.SameLength(WorkLength, work.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(forwards.Length, StepsMost + 1, nameof(forwards));
    }

    /// <summary>
    /// Sets a call and, in the row after it, a put: probabilities by Peizer and Pratt's second inversion.
    /// </summary>
    /// <param name="row">The call's row.</param>
    /// <param name="strike">Strike.</param>
    /// <param name="deviation">σ√T.</param>
    /// <param name="stepDiscount">Discount factor of one step.</param>
    public void SetPair(int row, double strike, double deviation, double stepDiscount)
    {
        double d1 = LogRatio.Of(_forwards[^1], strike) / deviation + 0.5 * deviation;
        double d2 = d1 - deviation;
        double up = Probability(d2);
        double down = Probability(-d2);
        SetBoth(UpColumn, row, Probability(d1) / up);
        SetBoth(DownColumn, row, Probability(-d1) / down);
        SetBoth(UpWeightColumn, row, stepDiscount * up);
        SetBoth(DownWeightColumn, row, stepDiscount * down);
        SetBoth(SignColumn, row, 1);
        SetBoth(StrikeColumn, row, strike);
        _inputs[SignColumn * _rows + row + 1] = -1;
        _inputs[StrikeColumn * _rows + row + 1] = -strike; // sign and strike in one
    }

    /// <inheritdoc />
    public void Run<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>
    {
        int width = TLanes.Count;
        int levels = (_steps + 1) * width;
        ref double american = ref MemoryMarshal.GetReference(_work[..levels]);
        ref double european = ref MemoryMarshal.GetReference(_work.Slice(levels, levels));
        ref double ratios = ref MemoryMarshal.GetReference(_work.Slice(2 * levels, levels));
        TLanes down = Input<TLanes>(DownColumn, row);
        TLanes upWeight = Input<TLanes>(UpWeightColumn, row);
        TLanes downWeight = Input<TLanes>(DownWeightColumn, row);
        TLanes sign = Input<TLanes>(SignColumn, row);
        TLanes exercise = -Input<TLanes>(StrikeColumn, row);
        TLanes lowest = SetRatios(ref ratios, Input<TLanes>(UpColumn, row) / down, down);
        TLanes payer = sign * lowest * TLanes.All(_forwards[_steps]);
        for (int at = 0; at < levels; at += width)
        {
            TLanes ratio = TLanes.Load(ref Unsafe.Add(ref ratios, at));
            TLanes value = TLanes.Max(TLanes.Fma(ratio, payer, exercise), TLanes.All(0));
            TLanes.Store(value, ref Unsafe.Add(ref american, at));
            TLanes.Store(value, ref Unsafe.Add(ref european, at));
        }
        for (int step = _steps - 1; step >= 0; step--)
        {
            lowest /= down;
            payer = sign * lowest * TLanes.All(_forwards[step]);
            // Reads go one level above the step, so at most to the last: step < steps.
            TLanes heldBelow = TLanes.Load(ref american);
            TLanes plainBelow = TLanes.Load(ref european);
            for (int at = 0; at <= step * width; at += width)
            {
                TLanes heldAbove = TLanes.Load(ref Unsafe.Add(ref american, at + width));
                TLanes plainAbove = TLanes.Load(ref Unsafe.Add(ref european, at + width));
                TLanes held = TLanes.Fma(upWeight, heldAbove, downWeight * heldBelow);
                TLanes now = TLanes.Fma(TLanes.Load(ref Unsafe.Add(ref ratios, at)), payer, exercise);
                TLanes plain = TLanes.Fma(upWeight, plainAbove, downWeight * plainBelow);
                TLanes.Store(TLanes.Max(held, now), ref Unsafe.Add(ref american, at));
                TLanes.Store(plain, ref Unsafe.Add(ref european, at));
                heldBelow = heldAbove;
                plainBelow = plainAbove;
            }
        }
        TLanes premium = TLanes.Load(ref american) - TLanes.Load(ref european);
        TLanes.Store(premium, ref _premiums.Slice(row, width)[0]);
    }

    /// <summary>Powers of up over down; returns down to the power of all steps.</summary>
    private TLanes SetRatios<TLanes>(ref double ratios, TLanes ratio, TLanes down)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes power = TLanes.All(1);
        TLanes lowest = TLanes.All(1);
        TLanes.Store(power, ref ratios);
        for (int level = 1; level <= _steps; level++)
        {
            power *= ratio;
            lowest *= down;
            TLanes.Store(power, ref Unsafe.Add(ref ratios, level * TLanes.Count));
        }
        return lowest;
    }

    private void SetBoth(int column, int row, double value)
    {
        _inputs[column * _rows + row] = value;
        _inputs[column * _rows + row + 1] = value;
    }

    private TLanes Input<TLanes>(int column, int row)
        where TLanes : struct, ILanes<TLanes> => TLanes.Load(in _inputs.Slice(column * _rows + row, TLanes.Count)[0]);

    /// <summary>Both sides of a pair are computed as the small one: no difference 1 − p anywhere.</summary>
    private double Probability(double z)
    {
        double scaled = z / (_steps + 1.0 / 3 + 0.1 / (_steps + 1));
        double tail = Math.Exp(-scaled * scaled * (_steps + 1.0 / 6));
        double root = Math.Sqrt(1 - tail);
        return z > 0 ? 0.5 * (1 + root) : 0.5 * tail / (1 + root);
    }
}
