using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Early-exercise premiums of the calls and puts of one expiry on a curve of forwards.</summary>
/// <remarks>Two trees of 25 and 51 steps, extrapolated to none. Error: docs/math/forward.md.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct CurvePremiums
{
    private const int CoarseSteps = 25;
    private const int FineSteps = PremiumTree.StepsMost;

    // The leading error falls as one over the number of steps: value = fine + lead·(fine − coarse).
    private const double FineLead = (double)CoarseSteps / (FineSteps - CoarseSteps);

    private readonly ForwardCurve _curve;
    private readonly double _discount;
    private readonly double _years;
    private readonly Span<double> _scratch;

    /// <summary>Premiums of options that share an expiry.</summary>
    /// <param name="curve">Spot and the forwards of earlier expiries.</param>
    /// <param name="discountFactor">Present value of 1 USD paid at settlement.</param>
    /// <param name="years">Time to settlement.</param>
    /// <param name="scratch">Room for <see cref="ScratchLength"/> values.</param>
    public CurvePremiums(ForwardCurve curve, double discountFactor, double years, Span<double> scratch)
    {
        _curve = curve;
        _discount = discountFactor;
        _years = years;
        _scratch = scratch;
    }

    /// <summary>Doubles of working room for that many strikes.</summary>
    public static int ScratchLength(int strikes) =>
        PremiumTree.WorkLength + FineSteps + 1 + 2 * strikes * (PremiumTree.InputColumns + 2);

    /// <summary>American less European value of the call and of the put at each strike, USD, 0 or more.</summary>
    /// <param name="forwardUsd">Forward for settlement.</param>
    /// <param name="strikes">Strikes.</param>
    /// <param name="volatility">Of each strike; NaN gives NaN.</param>
    /// <param name="calls">Receives the calls'.</param>
    /// <param name="puts">Receives the puts'.</param>
    public void Compute(
        double forwardUsd,
        ReadOnlySpan<double> strikes,
        ReadOnlySpan<double> volatility,
        Span<double> calls,
        Span<double> puts
    )
    {
        int rows = 2 * strikes.Length;
        Span<double> coarse = _scratch.Slice(PremiumTree.WorkLength + FineSteps + 1, rows);
        Span<double> fine = _scratch.Slice(PremiumTree.WorkLength + FineSteps + 1 + rows, rows);
        Run(CoarseSteps, forwardUsd, strikes, volatility, coarse);
        Run(FineSteps, forwardUsd, strikes, volatility, fine);
        for (int i = 0; i < strikes.Length; i++)
        {
            calls[i] = Extrapolated(coarse[2 * i], fine[2 * i]);
            puts[i] = Extrapolated(coarse[2 * i + 1], fine[2 * i + 1]);
        }
    }

    private static double Extrapolated(double coarse, double fine) => Math.Max(fine + FineLead * (fine - coarse), 0);

    private void Run(
        int steps,
        double forward,
        ReadOnlySpan<double> strikes,
        ReadOnlySpan<double> volatility,
        Span<double> premiums
    )
    {
        Span<double> forwards = _scratch.Slice(PremiumTree.WorkLength, steps + 1);
        Span<double> inputs = _scratch[^(PremiumTree.InputColumns * premiums.Length)..];
        _curve.Fill(_years, forward, forwards);
        PremiumTree tree = new(forwards, inputs, _scratch[..PremiumTree.WorkLength], premiums);
        double stepDiscount = Math.Exp(Math.Log(_discount) / steps);
        double rootYears = Math.Sqrt(_years);
        for (int i = 0; i < strikes.Length; i++)
        {
            tree.SetPair(2 * i, strikes[i], volatility[i] * rootYears, stepDiscount);
        }
        LaneLoop.Run(ref tree, premiums.Length);
    }
}
