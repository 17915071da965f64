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
    private const int BroadSlowLag = 4; // an index's positions are rolled to the price: 4 to 9 % of them a day
    private const int BroadFastLag = 2;
    private const int MonthlyAge = 22; // sessions longer that what is open in a monthly expiry has been gathered

    private readonly double _callScale;
    private readonly double _putScale;
    private readonly InterestHills _hills;
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
        double weight = alive ? InterestWeights.Of(series, session, model.Row) : 0;
        _callScale = scale.Calls * weight;
        _putScale = scale.Puts * weight * InterestWeights.PutLean(model.Row, left);
        double slowShare = Math.Clamp((left - 5) / 25.0, 0, 1);
        bool broad = _profile.Family == SmileFamily.Broad;
        double fast = slowShare < 1 ? Lagged(model, session, broad ? BroadFastLag : FastLag) : 0;
        double slow = slowShare > 0 ? Lagged(model, session, broad ? BroadSlowLag : SlowLag) : 0;
        double centre = Math.Log(model.Row.PriceUsd) + fast + slowShare * (slow - fast);
        int gathered = left + (series.Kind >= SeriesKind.Monthly ? MonthlyAge : 0);
        double width = Math.Min(
            0.35,
            0.01 + 1.1 * model.Row.Volatility * Math.Sqrt((gathered + 3) / SymbolModel.SessionsPerYear)
        );
        _hills = InterestHills.Of(model.Row, centre, width, gathered);
        _wobble = left < 10 ? 0.035 : 0.018;
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
        (place.IsPut ? _putScale * place.Hill(_hills.Puts) : _callScale * place.Hill(_hills.Calls)) * place.Roundness;

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
