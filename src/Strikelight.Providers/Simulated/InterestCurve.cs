namespace Strikelight.Providers.Simulated;

/// <summary>Open interest of one expiry on one session, by strike and side.</summary>
/// <remarks>
/// A smooth hill round where the price was lately, times what each contract is by itself, times a small daily change.
/// Only closes before the session enter, so it stands still through the session and rolls at the next open.
/// </remarks>
internal readonly ref struct InterestCurve
{
    private const int SlowLag = 32;
    private const int FastLag = 4;
    private const double ReferenceFill = 0.8; // what the hill sums to over a usual grid

    private readonly double _scale;
    private readonly double _centre;
    private readonly double _width;
    private readonly double _wobble;
    private readonly int _session;
    private readonly ChainProfile _profile;

    /// <summary>Prepares the curve.</summary>
    /// <param name="model">The symbol.</param>
    /// <param name="series">The expiry.</param>
    /// <param name="session">The session.</param>
    /// <param name="contractsPerWeight">Open contracts for each unit of an expiry's weight.</param>
    public InterestCurve(SymbolModel model, ListedSeries series, int session, double contractsPerWeight)
    {
        _profile = model.Row.Profile;
        _session = session;
        int left = Math.Max(series.SettleSession - session, 0);
        bool alive = session <= series.SettleSession && session > series.ListedSession;
        _scale = alive ? contractsPerWeight * Weight(series, session, _profile) / ReferenceFill : 0;
        double slowShare = Math.Clamp((left - 5) / 25.0, 0, 1);
        double fast = slowShare < 1 ? Lagged(model, session, FastLag) : 0;
        double slow = slowShare > 0 ? Lagged(model, session, SlowLag) : 0;
        _centre = Math.Log(model.Row.PriceUsd) + fast + slowShare * (slow - fast);
        _width = Math.Min(
            0.35,
            0.01 + 1.1 * model.Row.Volatility * Math.Sqrt((left + 3) / SymbolModel.SessionsPerYear)
        );
        _wobble = left < 10 ? 0.035 : 0.018;
    }

    /// <summary>Weight of an expiry: monthlies and quarters most, the near more than the far.</summary>
    public static double Weight(ListedSeries series, int session, ChainProfile profile)
    {
        double kind = series.Kind switch
        {
            SeriesKind.Daily => 0.1,
            SeriesKind.Weekly => 0.25,
            SeriesKind.MonthEnd => 0.35,
            SeriesKind.QuarterEnd => 0.7,
            SeriesKind.Monthly => 1.1,
            _ => 2,
        };
        bool shadowed = profile.AmRoot is not null && !series.IsAm && series.Kind >= SeriesKind.Monthly;
        double december = series.Expiry.Month == 12 && series.Kind == SeriesKind.Quarterly ? 1.3 : 1;
        int left = Math.Max(series.SettleSession - session, 0);
        int age = Math.Max(session - series.ListedSession, 0);
        return kind * december * (shadowed ? 0.16 : 1) * (1 - Math.Exp(-age / 4.0)) / (1 + left / 35.0);
    }

    /// <summary>Contracts open, never negative.</summary>
    public int At(in ContractPlace place)
    {
        if (_scale <= 0)
        {
            return 0;
        }
        (double shift, double spread) = (place.IsPut, _profile.Family) switch
        {
            (true, SmileFamily.Broad) => (-0.7, 1.3),
            (false, SmileFamily.Broad) => (0.3, 0.8),
            (true, SmileFamily.Volatility) => (-0.2, 0.6),
            (false, SmileFamily.Volatility) => (1.1, 1.4),
            (true, _) => (-0.4, 1.1),
            _ => (0.5, 1.1),
        };
        double side = place.IsPut ? _profile.PutInterest : 1 - _profile.PutInterest;
        double hill = place.Hill(_centre + shift * _width, spread * _width);
        double own = Noise.LogNormal(Noise.Hash(place.Key, 11), 0.65);
        double today = 1 + _wobble * Noise.Normal(Noise.Hash(place.Key, 12, _session));
        return (int)(_scale * side * hill * own * place.Roundness * today);
    }

    /// <summary>A straight line through closes that lie one and two lags back: no close to come is in it.</summary>
    private static double Lagged(SymbolModel model, int session, int lag)
    {
        int ahead = session - SessionAxis.Reference;
        int place = ((ahead % lag) + lag) % lag;
        double from = model.LogReturn(session - place - lag, 1);
        double to = place == 0 ? from : model.LogReturn(session - place, 1);
        return from + (to - from) * place / lag;
    }
}
