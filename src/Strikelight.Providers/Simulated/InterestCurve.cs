namespace Strikelight.Providers.Simulated;

/// <summary>Open interest of one expiry on one session, by strike and side.</summary>
/// <remarks>
/// A smooth hill round where the price was lately, times what each contract is by itself, times a small daily change.
/// Only closes before the session enter, so it stands still through the session and rolls at the next open. In real
/// chains half of the open puts lie more than a tenth below the price, however near the expiry, and calls within a few
/// percent on either side: hills as narrow as the volatility would give several times the gamma that is there.
/// </remarks>
internal readonly ref struct InterestCurve
{
    private const int SlowLag = 32;
    private const int FastLag = 4;
    private const double Patience = 35; // sessions ahead at which an expiry holds half of what it will
    private const double StockPatience = 90; // in stocks a third lies beyond half a year
    private const int MonthlyAge = 22; // sessions longer that what is open in a monthly expiry has been gathered

    private readonly double _callScale;
    private readonly double _putScale;
    private readonly Hillsides _calls;
    private readonly Hillsides _puts;
    private readonly double _wobble;
    private readonly int _session;
    private readonly ChainProfile _profile;

    /// <summary>Prepares the curve.</summary>
    /// <param name="model">The symbol.</param>
    /// <param name="series">The expiry.</param>
    /// <param name="session">The session.</param>
    /// <param name="scale">Open contracts for each unit of an expiry's weight.</param>
    public InterestCurve(SymbolModel model, ListedSeries series, int session, InterestScale scale)
    {
        _profile = model.Row.Profile;
        _session = session;
        int left = Math.Max(series.SettleSession - session, 0);
        bool alive = session <= series.SettleSession && session > series.ListedSession;
        double weight = alive ? Weight(series, session, _profile) : 0;
        _callScale = scale.Calls * weight;
        _putScale = scale.Puts * weight;
        double slowShare = Math.Clamp((left - 5) / 25.0, 0, 1);
        double fast = slowShare < 1 ? Lagged(model, session, FastLag) : 0;
        double slow = slowShare > 0 ? Lagged(model, session, SlowLag) : 0;
        double centre = Math.Log(model.Row.PriceUsd) + fast + slowShare * (slow - fast);
        int gathered = left + (series.Kind >= SeriesKind.Monthly ? MonthlyAge : 0);
        double width = Math.Min(
            0.35,
            0.01 + 1.1 * model.Row.Volatility * Math.Sqrt((gathered + 3) / SymbolModel.SessionsPerYear)
        );
        (_calls, _puts) = Shape(_profile.Family, centre, width, gathered);
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
        double patience = profile.Family == SmileFamily.Stock ? StockPatience : Patience;
        return kind * december * (shadowed ? 0.16 : 1) * (1 - Math.Exp(-age / 4.0)) / (1 + left / patience);
    }

    /// <summary>Contracts open, never negative.</summary>
    public int At(in ContractPlace place)
    {
        double usual = Usual(place);
        if (usual <= 0)
        {
            return 0;
        }
        double own = Noise.LogNormal(Noise.Hash(place.Key, 11), 0.65);
        double today = 1 + _wobble * Noise.Normal(Noise.Hash(place.Key, 12, _session));
        return (int)(usual * own * today);
    }

    /// <summary>What would be open if every contract and every day were as any other.</summary>
    public double Usual(in ContractPlace place) =>
        (place.IsPut ? _putScale * place.Hill(_puts) : _callScale * place.Hill(_calls)) * place.Roundness;

    /// <summary>Where calls and puts lie, by the quartiles of real chains.</summary>
    private static (Hillsides Calls, Hillsides Puts) Shape(
        SmileFamily family,
        double centre,
        double width,
        int gathered
    ) =>
        family switch
        {
            SmileFamily.Volatility => (
                Hillsides.Even(centre + 1.1 * width, 1.4 * width),
                Hillsides.Even(centre - 0.2 * width, 0.6 * width)
            ),
            SmileFamily.Broad => (
                Hillsides.Even(centre + 0.3 * width, (1.1 + 1.1 * Math.Min(gathered / 25.0, 1)) * width),
                new(centre - 0.15 * width, Math.Min(0.8, 0.06 + 6.5 * width), 1.0 * width)
            ),
            _ => (
                Hillsides.Even(centre + 0.3 * width, 0.03 + 1.5 * width),
                new(centre - 0.2 * width, Math.Min(0.6, 0.1 + 3.4 * width), 0.8 * width)
            ),
        };

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
