namespace Strikelight.Providers.Simulated;

/// <summary>What stands still through a session for one symbol: strikes, open interest, the volume to come.</summary>
internal sealed class TradingDay
{
    private const double HalfDayShare = 0.55;
    private const int FullSessionSeconds = 23_400;

    private TradingDay(SymbolModel model, int session, List<SeriesDay> series)
    {
        Model = model;
        Session = session;
        Series = series;
        Bytes = 1000 + series.Sum(group => group.Bytes);
    }

    public SymbolModel Model { get; }

    public int Session { get; }

    public IReadOnlyList<SeriesDay> Series { get; }

    /// <summary>Bytes held, roughly.</summary>
    public long Bytes { get; }

    /// <summary>Builds the day: a pure function of the model and the session.</summary>
    /// <param name="model">The symbol.</param>
    /// <param name="session">The session.</param>
    /// <param name="interest">How much is open in the symbol.</param>
    public static TradingDay Build(SymbolModel model, int session, InterestScale interest)
    {
        ChainProfile profile = model.Row.Profile;
        double anchor = model.Close(session - 1);
        double activity = Noise.LogNormal(Noise.Hash(model.Key, 32, session), 0.25);
        activity *= SessionAxis.Seconds(session) < FullSessionSeconds ? HalfDayShare : 1;
        List<ListedSeries> listed = Listing.On(model, session);
        VolumeShares shares = new(listed, session, profile);
        List<SeriesDay> series = new(listed.Count);
        foreach (ListedSeries group in listed)
        {
            SeriesDay day = new(group, StrikeGrid.Build(model.Row, group, session, anchor));
            FillInterest(day, model, session, interest);
            FillVolume(day, model, session, model.Popularity * activity * profile.Volume * shares.Of(group));
            series.Add(day);
        }
        return new(model, session, series);
    }

    /// <summary>Stream of a contract on this session.</summary>
    public ulong DayKey(ulong contractKey) => Noise.Hash(contractKey, 41, Session);

    private static void FillInterest(SeriesDay day, SymbolModel model, int session, InterestScale scale)
    {
        InterestCurve before = new(model, day.Series, session - 1, scale);
        InterestCurve today = new(model, day.Series, session, scale);
        InterestCurve after = new(model, day.Series, session + 1, scale);
        bool goesOn = session < day.Series.SettleSession;
        for (int i = 0; i < day.OpenInterest.Length; i++)
        {
            ContractPlace place = ContractPlace.Of(model, day.Series, day.Strikes[i >> 1], (i & 1) == 1);
            int open = today.At(place);
            day.OpenInterest[i] = open;
            day.Change[i] = open - before.At(place);
            day.NextChange[i] = goesOn ? after.At(place) - open : 0;
        }
    }

    /// <summary>Whatever opens or closes a position has to trade: the volume is at least the change to come.</summary>
    private static void FillVolume(SeriesDay day, SymbolModel model, int session, double contracts)
    {
        if (day.Series.SessionsLeft(session) < 0)
        {
            return;
        }
        VolumeCurve curve = new(model, day.Series, session, contracts);
        for (int i = 0; i < day.Volume.Length; i++)
        {
            ContractPlace place = ContractPlace.Of(model, day.Series, day.Strikes[i >> 1], (i & 1) == 1);
            int traded = curve.At(place, Noise.Hash(place.Key, 41, session));
            day.Volume[i] = Math.Max(traded, Math.Abs(day.NextChange[i]));
        }
    }

    /// <summary>How the session's volume divides over the expiries.</summary>
    private sealed class VolumeShares
    {
        private readonly int _session;
        private readonly ChainProfile _profile;
        private readonly double _perWeight;
        private readonly double _sameDayPerWeight;

        public VolumeShares(List<ListedSeries> listed, int session, ChainProfile profile)
        {
            _session = session;
            _profile = profile;
            double sameDay = listed.Where(IsSameDay).Sum(Weight);
            double others = listed.Where(series => !IsSameDay(series)).Sum(Weight);
            double share = sameDay > 0 ? profile.SameDayShare : 0;
            _sameDayPerWeight = sameDay > 0 ? share / sameDay : 0;
            _perWeight = others > 0 ? (1 - share) / others : 0;
        }

        public double Of(ListedSeries series) => Weight(series) * (IsSameDay(series) ? _sameDayPerWeight : _perWeight);

        private bool IsSameDay(ListedSeries series) => series.SessionsLeft(_session) == 0 && !series.IsAm;

        private double Weight(ListedSeries series) => VolumeCurve.Weight(series, _session, _profile);
    }
}
