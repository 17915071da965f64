using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>The forward at which American calls and puts of one strike have one volatility.</summary>
/// <remarks>
/// Each quote is freed of what the right to exercise early adds to it at the strike's volatility and the carry of a
/// trial forward; parity on what is left answers with a forward of its own. A secant step for each strike goes to where
/// answer and trial agree, and the median of the strikes is the next trial. docs/math/forward.md.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct AmericanParity
{
    private const int Columns = 6;
    private const int PassesMost = 6; // two are usual
    private const double CancelMost = 1e-6; // of the forward: premiums of calls and puts that cancel

    // Of the usual spread. Freed quotes agree so well that a model's own error would make outliers of them.
    private const double ScatterLeast = 0.25;

    // Of the forward. A secant step leaves less than a hundredth of itself: a twentieth of the accuracy aimed at.
    private const double LastStepMost = 5e-4;
    private const double PremiumLeastUsd = 1e-4; // a hundredth of the smallest tick: no quote can tell

    // Where four fifths of a trial come back by themselves the strike is all but exercised.
    private const double EchoMost = 0.8;

    // Volatilities lag a pass behind premiums: after a smaller move the change of an answer is theirs.
    private const double EchoMoveLeast = 2e-3; // of the forward

    private readonly ReadOnlySpan<ParityPair> _pairs;
    private readonly CurvePremiums _premiums;
    private readonly double _discount;
    private readonly double _years;
    private readonly Span<double> _strike;
    private readonly Span<double> _volatility;
    private readonly Span<double> _callPremium;
    private readonly Span<double> _putPremium;
    private readonly Span<double> _answer;
    private readonly Span<double> _echo;

    /// <summary>Sets up the search.</summary>
    /// <param name="pairs">The pairs as quoted.</param>
    /// <param name="curve">Spot against which exercise is judged, and the forwards of earlier expiries.</param>
    /// <param name="discountFactor">Present value of 1 USD paid at settlement.</param>
    /// <param name="years">Time to settlement.</param>
    /// <param name="scratch">Room for <see cref="ScratchLength"/> values.</param>
    public AmericanParity(
        ReadOnlySpan<ParityPair> pairs,
        ForwardCurve curve,
        double discountFactor,
        double years,
        Span<double> scratch
    )
    {
        int count = pairs.Length;
        scratch.Clear();
        _pairs = pairs;
        _premiums = new(curve, discountFactor, years, scratch[(Columns * count)..]);
        _discount = discountFactor;
        _years = years;
        _callPremium = scratch[..count];
        _putPremium = scratch.Slice(count, count);
        _answer = scratch.Slice(2 * count, count);
        _echo = scratch.Slice(3 * count, count);
        _strike = scratch.Slice(4 * count, count);
        _volatility = scratch.Slice(5 * count, count);
        for (int i = 0; i < count; i++)
        {
            _strike[i] = pairs[i].StrikeUsd;
        }
    }

    /// <summary>Doubles of working room for that many pairs.</summary>
    public static int ScratchLength(int pairs) => Columns * pairs + CurvePremiums.ScratchLength(pairs);

    /// <summary>
    /// The forward and its standard error; <paramref name="plain"/> as it is where early exercise cannot matter.
    /// </summary>
    /// <param name="plain">What parity gives on the quotes as they are.</param>
    /// <param name="isFreed">Whether anything was taken off the quotes.</param>
    public RobustForward Solve(RobustForward plain, out bool isFreed)
    {
        isFreed = SetPremiums(plain.ForwardUsd) >= PremiumLeastUsd;
        if (!isFreed)
        {
            return plain;
        }
        double before = plain.ForwardUsd;
        SetAnswers(0, false);
        RobustForward next = Next(before);
        if (Math.Abs(next.ForwardUsd - before) <= CancelMost * before)
        {
            return next;
        }
        for (int pass = 1; pass < PassesMost && next.PairCount > 0; pass++)
        {
            double trial = next.ForwardUsd;
            SetPremiums(trial);
            SetAnswers(trial - before, pass == 1 || Math.Abs(trial - before) > EchoMoveLeast * trial);
            next = Next(trial);
            if (Math.Abs(next.ForwardUsd - trial) <= LastStepMost * trial)
            {
                return next;
            }
            before = trial;
        }
        return next with { PairCount = 0 };
    }

    /// <summary>
    /// Premiums of call and put of each strike at a forward, NaN where the strike has no volatility; returns the
    /// largest.
    /// </summary>
    private double SetPremiums(double forward)
    {
        for (int i = 0; i < _pairs.Length; i++)
        {
            ParityPair pair = _pairs[i];
            bool callIsOut = pair.StrikeUsd >= forward;
            double premium = callIsOut ? _callPremium[i] : _putPremium[i];
            double outOfTheMoney = (callIsOut ? pair.CallUsd : pair.PutUsd) - (premium > 0 ? premium : 0);
            _volatility[i] = ImpliedVolatility
                .SolveOutOfTheMoney(outOfTheMoney / _discount, forward, pair.StrikeUsd, _years)
                .AnnualVolatility;
        }
        _premiums.Compute(forward, _strike, _volatility, _callPremium, _putPremium);
        double most = 0;
        for (int i = 0; i < _pairs.Length; i++)
        {
            double larger = Math.Max(_callPremium[i], _putPremium[i]);
            most = larger > most ? larger : most; // NaN is no premium
        }
        return most;
    }

    /// <summary>What each strike answers, and how much of the trial's last move is echoed in it.</summary>
    private void SetAnswers(double moved, bool tellsEcho)
    {
        for (int i = 0; i < _pairs.Length; i++)
        {
            double freed = _pairs[i].DifferenceUsd - (_callPremium[i] - _putPremium[i]);
            double answer = _pairs[i].StrikeUsd + freed / _discount;
            _echo[i] = tellsEcho ? Math.Max((answer - _answer[i]) / moved, 0) : _echo[i];
            _answer[i] = answer;
        }
    }

    /// <summary>The median of where the strikes would agree with themselves.</summary>
    private RobustForward Next(double trial)
    {
        Span<double> forwards = stackalloc double[_pairs.Length];
        Span<double> spreads = stackalloc double[_pairs.Length];
        int count = 0;
        for (int i = 0; i < _pairs.Length; i++)
        {
            if (_echo[i] <= EchoMost && double.IsFinite(_answer[i])) // else exercised, or without a volatility
            {
                forwards[count] = trial + (_answer[i] - trial) / (1 - _echo[i]);
                spreads[count++] = _pairs[i].SpreadUsd / (1 - _echo[i]);
            }
        }
        return count == 0
            ? new(double.NaN, double.NaN, 0)
            : RobustForward.Of(forwards[..count], spreads[..count], ScatterLeast);
    }
}
