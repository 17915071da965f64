using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>The search for one volatility: where it stands between two prices.</summary>
/// <remarks>In deviations σ√T. The American price at the upper end of the bracket is never below the quote.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct VolatilitySearch
{
    /// <summary>Prices looked at before giving up; three are usual.</summary>
    public const int StepsMost = 60;

    private const double DeviationMost = 8;
    private const int SecantsMost = 8; // then every other step halves the bracket

    // A tenth of a penny, or a hundredth of the price: the step after it, by the slope at hand, leaves far less.
    private const double ErrorMostUsd = 1e-3;
    private const double ErrorMostShare = 0.01;

    // A time value below this share of the strike is the rounding of the price.
    private const double RoundingShare = 1e-10;

    // The quick model's own jump where holding meets exercise: a bracket this narrow holds no better answer.
    private const double NarrowestShare = 1e-7;
    private const double JumpMostUsd = 0.0025;

    private PutForm _put;
    private AmericanMethod _method;
    private VolStatus _status;
    private double _priceUsd;
    private double _low;
    private double _high;
    private double _slope;
    private double _lastDeviation;
    private double _lastError;
    private int _steps;

    /// <summary>The deviation to price at.</summary>
    public double Deviation { get; private set; }

    /// <summary>Whether it needs another price.</summary>
    public readonly bool IsOpen => _status == VolStatus.NotTried;

    /// <summary>Sorts out quotes without an answer and those that the European solver answers.</summary>
    public static VolatilitySearch Begin(in AmericanContracts contracts, int row, double priceUsd)
    {
        double strike = contracts.StrikeUsd[row];
        double discount = contracts.DiscountFactor[row];
        if (!IsPositive(contracts.SpotUsd[row]) || !IsPositive(contracts.ForwardUsd[row]) || !IsPositive(discount))
        {
            return Closed(VolStatus.NoForward);
        }
        if (!IsPositive(contracts.Years[row]))
        {
            return Closed(VolStatus.Expired);
        }
        if (!IsPositive(strike) || double.IsNaN(priceUsd))
        {
            return Closed(VolStatus.NoQuote);
        }
        PutForm put = PutForm.Of(contracts, row);
        if (put.Region != ExerciseRegion.None && priceUsd <= put.CertainValue + RoundingShare * put.Strike)
        {
            return Closed(VolStatus.BelowIntrinsic);
        }
        if (priceUsd >= put.ValueMost)
        {
            return Closed(VolStatus.AboveUpperBound);
        }
        VolResult european = ImpliedVolatility.Solve(
            new(priceUsd, contracts.ForwardUsd[row], strike, contracts.Years[row], contracts.Side[row])
            {
                DiscountFactor = discount,
            }
        );
        double root = Math.Sqrt(contracts.Years[row]);
        if (put.Region == ExerciseRegion.None)
        {
            return new() { _status = european.Status, Deviation = european.AnnualVolatility * root };
        }
        return Open(put, priceUsd, european.Status == VolStatus.Solved ? european.AnnualVolatility * root : double.NaN);
    }

    /// <summary>Asks for the price at <see cref="Deviation"/>; by one method throughout, so that it has no step.</summary>
    public void Enter(ref AmericanBlock block, int row)
    {
        _method = _method == AmericanMethod.None ? block.MethodOf(_put, Deviation) : _method;
        block.Add(row, _put, Deviation, _method);
    }

    /// <summary>Takes the model's price at <see cref="Deviation"/> in.</summary>
    public void Take(double modelUsd)
    {
        double error = modelUsd - _priceUsd;
        if (!double.IsFinite(error))
        {
            _status = VolStatus.DidNotConverge;
            return;
        }
        if (error >= 0)
        {
            _high = Deviation;
        }
        else
        {
            _low = Deviation;
        }
        double secant = (error - _lastError) / (Deviation - _lastDeviation);
        _slope = secant > 0 ? secant : _slope;
        double next = Deviation - error / _slope;
        if (Math.Abs(error) <= Math.Min(ErrorMostUsd, ErrorMostShare * _priceUsd))
        {
            Deviation = next > _low && next < _high ? next : Deviation;
            _status = VolStatus.Solved;
            return;
        }
        if (_high - _low <= NarrowestShare * _high)
        {
            _status = Math.Abs(error) <= JumpMostUsd ? VolStatus.Solved : VolStatus.DidNotConverge;
            return;
        }
        (_lastDeviation, _lastError) = (Deviation, error);
        bool isHalving = ++_steps > SecantsMost && _steps % 2 == 0;
        Deviation = !isHalving && next > _low && next < _high ? next : 0.5 * (_low + _high);
    }

    /// <summary>What was found.</summary>
    public readonly VolResult Result(double years)
    {
        double volatility = Deviation / Math.Sqrt(years);
        if (_status == VolStatus.Solved && IsPositive(volatility))
        {
            return VolResult.Solved(volatility);
        }
        return VolResult.Failed(_status is VolStatus.Solved or VolStatus.NotTried ? VolStatus.DidNotConverge : _status);
    }

    private static VolatilitySearch Closed(VolStatus why) => new() { _status = why };

    private static VolatilitySearch Open(in PutForm put, double priceUsd, double europeanDeviation)
    {
        double start = double.IsFinite(europeanDeviation) ? Math.Min(europeanDeviation, DeviationMost) : 1;
        return new()
        {
            _put = put,
            _status = VolStatus.NotTried,
            _priceUsd = priceUsd,
            _high = double.IsFinite(europeanDeviation) ? Math.BitIncrement(start) : DeviationMost,
            Deviation = start,
            _slope = put.EuropeanVega(start),
            _lastDeviation = double.NaN,
        };
    }

    private static bool IsPositive(double value) => double.IsFinite(value) && value > 0;
}
