using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>When each contract last traded and at what price, found again from the course of its volume.</summary>
internal sealed class LastTrades(SimulatedMarket market, SymbolModel model, SessionPath path, SessionPoint at)
    : IDisposable
{
    private readonly SessionPath _volatility = new(market.VolatilityIndex, at.Session);

    /// <summary>Share of the session's smooth volume by a point; exactly 1 at the close.</summary>
    public static double VolumeShare(SessionPoint at) => at.IsClose ? 1 : SessionShape.Volume(at.Fraction);

    /// <summary>Fills last price and time of a contract that has traded today.</summary>
    /// <param name="contract">Has its strike, side and volume; receives the trade.</param>
    /// <param name="series">Its expiry.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="dayKey">Its stream on this session.</param>
    public void Fill(ref RawContract contract, SeriesDay series, int index, ulong dayKey)
    {
        int traded = (int)contract.Volume;
        if (traded == 0)
        {
            return;
        }
        int second = SecondOf(traded, series.Volume[index], dayKey);
        contract.LastTradeAt = new SessionPoint(at.Session, second).Instant;
        contract.LastUsd = PriceAt(contract, series, second, dayKey);
    }

    public void Dispose() => _volatility.Dispose();

    /// <summary>First second at which the volume stood where it stands: by the inverse, then exactly.</summary>
    private int SecondOf(int traded, int dayVolume, ulong dayKey)
    {
        double share = VolumeCurve.Reached(traded, dayVolume, dayKey);
        double guess = SessionShape.VolumeReached(share) * SessionAxis.Seconds(at.Session);
        int second = Math.Clamp((int)Math.Ceiling(guess), 0, at.Second);
        while (second < at.Second && Traded(second, dayVolume, dayKey) < traded)
        {
            second++;
        }
        while (second > 0 && Traded(second - 1, dayVolume, dayKey) >= traded)
        {
            second--;
        }
        return second;
    }

    private int Traded(int second, int dayVolume, ulong dayKey) =>
        VolumeCurve.Traded(dayVolume, dayKey, VolumeShare(new(at.Session, second)));

    private double PriceAt(in RawContract contract, SeriesDay series, int second, ulong dayKey)
    {
        SessionPoint then = new(at.Session, second);
        double variance = then.VarianceFraction;
        double spot = model.ToPrice(path.LogReturn(variance));
        double level = market.VolatilityIndex.ToLevel(_volatility.LogReturn(variance));
        MarketState state = new(model, then, spot, level);
        Smile smile = state.For(series.Series, series.SettlesAt);
        double strike = contract.StrikeUsd;
        OptionValue value = state.Value(smile, series.Series, strike, smile.DeviationAt(strike));
        double usd = contract.Side == OptionSide.Put ? value.PutUsd : value.CallUsd;
        return QuoteMaker.TradePrice(model.Row.Profile, usd, Noise.Hash(dayKey, 65, second));
    }
}
