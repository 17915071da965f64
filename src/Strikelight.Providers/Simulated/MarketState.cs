using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>Spot and volatility of one symbol at one instant: all that its option values hang on.</summary>
internal sealed class MarketState
{
    private const double VolatilityMean = 16.5;
    private const double VarianceYearsLeast = 2e-6; // the last minute
    private const double TermHalf = 0.5; // years at which the term structure is half way to its far end

    private readonly SymbolModel _model;
    private readonly SessionPoint _at;
    private readonly double _near; // volatility of the shortest expiry
    private readonly double _far; // and of the longest

    /// <summary>Prepares the state.</summary>
    /// <param name="model">The symbol.</param>
    /// <param name="at">The instant.</param>
    /// <param name="spot">The symbol's price then.</param>
    /// <param name="volatilityIndex">Level of the volatility index then.</param>
    public MarketState(SymbolModel model, SessionPoint at, double spot, double volatilityIndex)
    {
        _model = model;
        _at = at;
        Spot = spot;
        double level = volatilityIndex / VolatilityMean;
        double own = model.Row.Volatility;
        if (model.Row.Profile.Family == SmileFamily.Broad)
        {
            // Fitted by eye to S&P 500 chains of 2024 and 2026: shortest 0.69 of the index, longest far stickier.
            const double marketVolatility = 0.145;
            double relative = own / marketVolatility;
            _near = 0.69 * level * VolatilityMean / 100 * relative;
            _far = 0.22 * Math.Pow(level, 0.35) * Math.Pow(relative, 0.8);
        }
        else
        {
            double mood = Math.Exp(0.03 * model.Mood.At(at.Session, at.VarianceFraction));
            _near = 0.92 * own * Math.Sqrt(level) * mood;
            _far = own * Math.Pow(level, 0.15) * Math.Pow(mood, 0.4);
        }
    }

    public double Spot { get; }

    public Smile For(ListedSeries series, DateTimeOffset settlesAt)
    {
        double years = YearFraction.Between(_at.Instant, settlesAt).Years;
        double varianceYears = VarianceYears(series);
        double volatility;
        double forward;
        if (_model.Row.Profile.Family == SmileFamily.Volatility)
        {
            // A future on it, which knows that the index comes back: less of today's level, less of its movement.
            const double farLevel = 18.8;
            const double memoryYears = 0.25;
            forward = farLevel * Math.Pow(Spot / farLevel, Math.Exp(-years / memoryYears));
            volatility = 0.55 + 0.75 * Math.Exp(-years / 0.12);
        }
        else
        {
            forward = Spot * Math.Exp((SimulatedPricer.Rate - _model.Row.Dividend) * years);
            volatility = _near + (_far - _near) * varianceYears / (varianceYears + TermHalf);
        }
        int earnings = _model.Own.CountGaps(_at.Session + 1, series.SettleSession);
        double variance = volatility * volatility * varianceYears + earnings * _model.EarningsVariance;
        return new(forward, years, Math.Sqrt(variance), WingsAt(varianceYears));
    }

    /// <summary>Values of a strike under a smile of this state.</summary>
    public OptionValue Value(in Smile smile, ListedSeries series, double strike, double deviation)
    {
        OptionValue value = SimulatedPricer.Value(smile.Forward, strike, deviation, smile.Discount);
        return series.Root.Exercise == ExerciseStyle.American ? value.AtLeastIntrinsic(Spot, strike) : value;
    }

    /// <summary>Time that carries variance: a session and its night count one day, a weekend nothing more.</summary>
    private double VarianceYears(ListedSeries series)
    {
        double today = (1 - SessionShape.OvernightVariance) * (1 - _at.VarianceFraction);
        int nights = series.SettleSession - _at.Session;
        double later = series.IsAm ? nights - 1 + SessionShape.OvernightVariance : nights;
        return Math.Max((today + later) / SymbolModel.SessionsPerYear, VarianceYearsLeast);
    }

    private Smile.Wings WingsAt(double years)
    {
        double young = Math.Exp(-years / 0.12);
        return _model.Row.Profile.Family switch
        {
            SmileFamily.Broad => new(0.27, 0.05 + 0.23 * young, 1.2, 1.2),
            SmileFamily.Fund => new(0.2, 0.07 + 0.13 * young, 0.8, 1.1),
            SmileFamily.Volatility => new(0.02, 0.22, -0.3, 0.8),
            _ => new(0.12, 0.05 + 0.1 * young, 0.3, 1),
        };
    }
}
