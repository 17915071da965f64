using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>When each contract last traded and at what price, found again from the course of its volume.</summary>
internal sealed class LastTrades(SimulatedMarket market, SymbolModel model, SessionPoint at)
{
    private const int StateSeconds = 64; // past spots and smiles are looked up this coarsely

    private readonly MarketState?[] _states = new MarketState?[at.Second / StateSeconds + 1];
    private readonly Smile?[] _smiles = new Smile?[at.Second / StateSeconds + 1];
    private SeriesDay? _series;

    /// <summary>Share of the session's smooth volume by a point; exactly 1 at the close.</summary>
    public static double VolumeShare(SessionPoint at) => at.IsClose ? 1 : SessionShape.Volume(at.Fraction);

    /// <summary>Turns to another expiry.</summary>
    public void Begin(SeriesDay series)
    {
        _series = series;
        Array.Clear(_smiles);
    }

    /// <summary>Fills last price and time of a contract that has traded today.</summary>
    /// <param name="contract">Has its strike, side and volume; receives the trade.</param>
    /// <param name="dayVolume">Its volume over the whole session.</param>
    /// <param name="dayKey">Its stream on this session.</param>
    public void Fill(ref RawContract contract, int dayVolume, ulong dayKey)
    {
        int traded = (int)contract.Volume;
        if (traded == 0)
        {
            return;
        }
        int second = SecondOf(traded, dayVolume, dayKey);
        contract.LastTradeAt = new SessionPoint(at.Session, second).Instant;
        contract.LastUsd = PriceAt(contract, second, dayKey);
    }

    /// <summary>First second at which the volume stood where it stands: wider and wider back, then by halves.</summary>
    private int SecondOf(int traded, int dayVolume, ulong dayKey)
    {
        int reached = at.Second;
        int below = -1;
        for (int step = 1; reached > 0 && below < 0; step *= 2)
        {
            int probe = Math.Max(0, at.Second - step);
            bool same = Traded(probe, dayVolume, dayKey) == traded;
            reached = same ? probe : reached;
            below = same ? -1 : probe;
        }
        while (reached - below > 1)
        {
            int middle = (reached + below) / 2;
            bool same = Traded(middle, dayVolume, dayKey) == traded;
            reached = same ? middle : reached;
            below = same ? below : middle;
        }
        return reached;
    }

    private int Traded(int second, int dayVolume, ulong dayKey) =>
        VolumeCurve.Traded(dayVolume, dayKey, VolumeShare(new(at.Session, second)));

    private double PriceAt(in RawContract contract, int second, ulong dayKey)
    {
        SeriesDay series = _series ?? throw new InvalidOperationException("No expiry was begun.");
        int slot = second / StateSeconds;
        MarketState state = _states[slot] ??= market.State(model, new(at.Session, slot * StateSeconds));
        Smile smile = _smiles[slot] ??= state.For(series.Series, series.SettlesAt);
        double strike = contract.StrikeUsd;
        OptionValue value = state.Value(smile, series.Series, strike, smile.DeviationAt(strike));
        double usd = contract.Side == OptionSide.Put ? value.PutUsd : value.CallUsd;
        return QuoteMaker.TradePrice(model.Row.Profile, usd, Noise.Hash(dayKey, 65, second));
    }
}
