namespace Strikelight.Core.Pricing;

/// <summary>Forwards over time: spot, the dividends that earlier expiries show, and a trial at the end.</summary>
/// <remarks>
/// When a dividend is paid decides how much early exercise is worth: spread evenly to expiry it is wrong by up to a
/// tenth of the dividend. A dividend shows as a step between the expiries before and after it, where forwards elsewhere
/// grow steadily; it is put half way between the two. All else is an even carry from spot to the end, so that the noise
/// of single forwards has no part in it.
/// </remarks>
internal ref struct ForwardCurve
{
    /// <summary>Most known points; further ones change nothing any more.</summary>
    public const int PointsMost = 64;

    private const double StretchYearsMost = 0.3; // longer ones may hold more than one dividend
    private const double StepLeast = 5e-4; // of the forward; less is noise
    private const int StretchesLeast = 2;

    private readonly Span<double> _years;
    private readonly Span<double> _logarithm;
    private double _steady;

    /// <summary>Starts at spot.</summary>
    /// <param name="spotUsd">Spot.</param>
    /// <param name="scratch">Room for two values a point.</param>
    public ForwardCurve(double spotUsd, Span<double> scratch)
    {
        _years = scratch[..PointsMost];
        _logarithm = scratch.Slice(PointsMost, PointsMost);
        _years[0] = 0;
        _logarithm[0] = Math.Log(spotUsd);
        _steady = double.NaN;
        Count = 1;
    }

    /// <summary>Points known.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an expiry; one that is not later than the last changes nothing.</summary>
    public void Add(double years, double forwardUsd)
    {
        if (Count < PointsMost && years > _years[Count - 1])
        {
            _years[Count] = years;
            _logarithm[Count] = Math.Log(forwardUsd);
            Count++;
            _steady = SteadyCarry();
        }
    }

    /// <summary>The forward at equal steps from now to the end, both included.</summary>
    /// <param name="years">The end.</param>
    /// <param name="forwardUsd">Forward there.</param>
    /// <param name="steps">Receives one value more than there are steps.</param>
    public readonly void Fill(double years, double forwardUsd, Span<double> steps)
    {
        int last = LastBefore(years);
        double paid = 0;
        for (int i = 2; i <= last; i++)
        {
            paid += StepIn(i - 1, _years[i], _logarithm[i]);
        }
        double growth = (Math.Log(forwardUsd) - _logarithm[0] - paid) / (steps.Length - 1);
        double now = 0;
        int next = 2;
        for (int i = 0; i < steps.Length - 1; i++)
        {
            double time = years * i / (steps.Length - 1);
            for (; next <= last && 0.5 * (_years[next - 1] + _years[next]) <= time; next++)
            {
                now += StepIn(next - 1, _years[next], _logarithm[next]);
            }
            steps[i] = Math.Exp(_logarithm[0] + growth * i + now);
        }
        steps[^1] = forwardUsd;
    }

    /// <summary>The step, likely a dividend, from the last known expiry to a later one; zero for none.</summary>
    /// <param name="years">Time of the later one.</param>
    /// <param name="forwardUsd">Its forward.</param>
    public readonly double LastStepUsd(double years, double forwardUsd) =>
        forwardUsd * Math.Abs(StepIn(LastBefore(years), years, Math.Log(forwardUsd)));

    private readonly int LastBefore(double years)
    {
        int last = Count - 1;
        while (last > 0 && _years[last] >= years)
        {
            last--;
        }
        return last;
    }

    /// <summary>The step of ln F between a known expiry and a later one; zero where none shows.</summary>
    private readonly double StepIn(int before, double years, double logarithm)
    {
        double length = years - _years[before];
        double step = logarithm - _logarithm[before] - _steady * length;
        return length <= StretchYearsMost && Math.Abs(step) >= StepLeast ? step : 0; // zero for NaN, too
    }

    /// <summary>The median carry of the stretches between expiries; spot has no part in it.</summary>
    private readonly double SteadyCarry()
    {
        int count = Count - 2;
        if (count < StretchesLeast)
        {
            return double.NaN;
        }
        Span<double> carry = stackalloc double[count];
        for (int i = 0; i < count; i++)
        {
            carry[i] = (_logarithm[i + 2] - _logarithm[i + 1]) / (_years[i + 2] - _years[i + 1]);
        }
        carry.Sort();
        return carry[(count - 1) / 2] + 0.5 * (carry[count / 2] - carry[(count - 1) / 2]);
    }
}
