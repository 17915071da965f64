namespace Strikelight.Core.Pricing;

/// <summary>Forwards over time: spot, expiries already known, and a trial at the end; ln F is linear in between.</summary>
/// <remarks>
/// A dividend shows as a step between the expiries before and after it. When it is paid decides how much early exercise
/// is worth: a carry spread evenly to expiry is wrong by up to a tenth of the dividend.
/// </remarks>
internal ref struct ForwardCurve
{
    /// <summary>Most known points; further ones change nothing any more.</summary>
    public const int PointsMost = 64;

    private readonly Span<double> _years;
    private readonly Span<double> _logarithm;

    /// <summary>Starts at spot.</summary>
    /// <param name="spotUsd">Spot.</param>
    /// <param name="scratch">Room for two values a point.</param>
    public ForwardCurve(double spotUsd, Span<double> scratch)
    {
        _years = scratch[..PointsMost];
        _logarithm = scratch.Slice(PointsMost, PointsMost);
        _years[0] = 0;
        _logarithm[0] = Math.Log(spotUsd);
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
        }
    }

    /// <summary>The forward at equal steps from now to the end, both included.</summary>
    /// <param name="years">The end.</param>
    /// <param name="forwardUsd">Forward there.</param>
    /// <param name="steps">Receives one value more than there are steps.</param>
    public readonly void Fill(double years, double forwardUsd, Span<double> steps)
    {
        int last = Count - 1;
        while (last > 0 && _years[last] >= years)
        {
            last--;
        }
        double end = Math.Log(forwardUsd);
        int after = 1;
        for (int i = 0; i < steps.Length - 1; i++)
        {
            double time = years * i / (steps.Length - 1);
            while (after <= last && _years[after] <= time)
            {
                after++;
            }
            double from = _years[after - 1];
            double to = after > last ? years : _years[after];
            double low = _logarithm[after - 1];
            double high = after > last ? end : _logarithm[after];
            steps[i] = Math.Exp(low + (high - low) * ((time - from) / (to - from)));
        }
        steps[^1] = forwardUsd;
    }
}
