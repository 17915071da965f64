using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Volatility at the forward, from the strikes around it: total variance linear in ln K.</summary>
/// <remarks>
/// Strikes are added in ascending order. One of the two must lie within 5 % of the forward; where a side has none, the
/// other's stands alone.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct AtmVolatility(double forward, double years)
{
    private const double DistanceMost = 0.05;

    private double _lowerStrike = double.NaN;
    private double _upperStrike = double.NaN;
    private VolResult _lower = VolResult.Failed(VolStatus.NotTried);
    private VolResult _upper = VolResult.Failed(VolStatus.NotTried);

    /// <summary>The volatility; NaN where no strike near the forward has one.</summary>
    public readonly double Value
    {
        get
        {
            bool lowerNear = IsNear(_lowerStrike);
            bool upperNear = IsNear(_upperStrike);
            if (!lowerNear && !upperNear)
            {
                return double.NaN;
            }
            if (double.IsNaN(_lowerStrike) || double.IsNaN(_upperStrike))
            {
                return lowerNear ? _lower.AnnualVolatility : _upper.AnnualVolatility;
            }
            double part = LogRatio.Of(forward, _lowerStrike) / LogRatio.Of(_upperStrike, _lowerStrike);
            double lower = _lower.AnnualVolatility * _lower.AnnualVolatility * years;
            double upper = _upper.AnnualVolatility * _upper.AnnualVolatility * years;
            return Math.Sqrt((lower + part * (upper - lower)) / years);
        }
    }

    /// <summary>
    /// Solved where only own solutions are in it; the vendor's value otherwise; not tried where none.
    /// </summary>
    public readonly VolStatus Status
    {
        get
        {
            bool vendor = _lower.Status == VolStatus.VendorValue || _upper.Status == VolStatus.VendorValue;
            return double.IsNaN(Value) ? VolStatus.NotTried
                : vendor ? VolStatus.VendorValue
                : VolStatus.Solved;
        }
    }

    /// <summary>Takes the next strike; one without volatility is passed over.</summary>
    public void Add(double strike, VolResult vol)
    {
        if (double.IsNaN(vol.AnnualVolatility))
        {
            return;
        }
        if (strike < forward)
        {
            _lowerStrike = strike;
            _lower = vol;
        }
        else if (double.IsNaN(_upperStrike))
        {
            _upperStrike = strike;
            _upper = vol;
        }
    }

    private readonly bool IsNear(double strike) => Math.Abs(strike - forward) <= DistanceMost * forward;
}
