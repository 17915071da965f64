namespace Strikelight.Core.Pricing;

/// <summary>Forwards over time: spot, expiries already known, and a trial at the end.</summary>
/// <remarks>
/// When a dividend is paid decides how much early exercise is worth: spread evenly to expiry it is wrong by up to a
/// tenth of the dividend. A dividend shows as a step between the expiries before and after it, where forwards elsewhere
/// grow steadily; it is put half way between the two. Stretches longer than a quarter, and chains too short to tell
/// what is steady, have an even carry.
/// </remarks>
internal ref struct ForwardCurve
{
    /// <summary>Most known points; further ones change nothing any more.</summary>
    public const int PointsMost = 64;

    private const double StepYearsMost = 0.3;
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
        double end = Math.Log(forwardUsd);
        int after = 1;
        for (int i = 0; i < steps.Length - 1; i++)
        {
            double time = years * i / (steps.Length - 1);
            while (after <= last && _years[after] <= time)
            {
                after++;
            }
            double length = (after > last ? years : _years[after]) - _years[after - 1];
            double growth = (after > last ? end : _logarithm[after]) - _logarithm[after - 1];
            double part = time - _years[after - 1];
            steps[i] = Math.Exp(_logarithm[after - 1] + Grown(growth, length, part));
        }
        steps[^1] = forwardUsd;
    }

    /// <summary>The step, likely a dividend, between the last known expiry and a later one; zero where none shows.</summary>
    /// <param name="years">Time of the later one.</param>
    /// <param name="forwardUsd">Its forward.</param>
    public readonly double LastStepUsd(double years, double forwardUsd)
    {
        int last = LastBefore(years);
        double length = years - _years[last];
        return IsSteady(length) ? forwardUsd * Math.Abs(Math.Log(forwardUsd) - _logarithm[last] - _steady * length) : 0;
    }

    private readonly int LastBefore(double years)
    {
        int last = Count - 1;
        while (last > 0 && _years[last] >= years)
        {
            last--;
        }
        return last;
    }

    private readonly bool IsSteady(double length) => double.IsFinite(_steady) && length <= StepYearsMost;

    /// <summary>How far ln F has come after a part of a stretch.</summary>
    private readonly double Grown(double growth, double length, double part)
    {
        if (!IsSteady(length))
        {
            return growth * (part / length);
        }
        double step = 2 * part >= length ? growth - _steady * length : 0;
        return _steady * part + step;
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
