using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>Writes the chain of one symbol at one instant through the same door as every feed.</summary>
internal sealed class ChainWriter
{
    private readonly SessionPoint _at;
    private readonly TradingDay _day;
    private readonly SymbolModel _model;
    private readonly MarketState _now;
    private readonly LastTrades _trades;
    private readonly double _volumeShare;
    private readonly ChainBuilder _builder;

    private ChainWriter(SimulatedMarket market, string symbol, SessionPoint at, LastTrades trades)
    {
        _at = at;
        _day = market.Day(symbol, at.Session);
        _model = _day.Model;
        _now = market.State(_model, at);
        _trades = trades;
        _volumeShare = LastTrades.VolumeShare(at);
        _builder = new(symbol);
    }

    public static ChainSnapshot Write(SimulatedMarket market, string symbol, SessionPoint at)
    {
        SymbolModel model = market.Model(symbol);
        using SessionPath path = new(model, at.Session);
        using LastTrades trades = new(market, model, path, at);
        ChainWriter writer = new(market, symbol, at, trades);
        foreach (SeriesDay series in writer._day.Series)
        {
            writer.WriteSeries(series);
        }
        UnderlyingQuote underlying = UnderlyingWriter.Quote(model, path, at);
        return writer._builder.Build(new(symbol, market.Id, at.Instant, at.Instant, underlying));
    }

    private void WriteSeries(SeriesDay series)
    {
        bool settled = _at.Instant >= series.SettlesAt;
        Smile smile = settled ? default : _now.For(series.Series, series.SettlesAt);
        for (int i = 0; i < series.Strikes.Length; i++)
        {
            double strike = series.Strikes[i];
            double deviation = settled ? 0 : smile.DeviationAt(strike);
            OptionValue value = settled ? default : _now.Value(smile, series.Series, strike, deviation);
            for (int side = 0; side < 2; side++)
            {
                bool isPut = side == 1;
                ulong dayKey = _day.DayKey(ContractPlace.KeyOf(_model.Key, series.Series, strike, isPut));
                RawContract contract = Counts(series, 2 * i + side, dayKey);
                if (!settled)
                {
                    Price(ref contract, smile, value, deviation, dayKey);
                }
                _trades.Fill(ref contract, series, 2 * i + side, dayKey);
                _builder.Add(contract);
            }
        }
    }

    private RawContract Counts(SeriesDay series, int index, ulong dayKey)
    {
        RawContract contract = RawContract.Blank;
        contract.Root = series.Series.Root.Root;
        contract.Expiry = series.Series.Expiry;
        contract.Side = (index & 1) == 1 ? OptionSide.Put : OptionSide.Call;
        contract.StrikeUsd = series.Strikes[index >> 1];
        contract.OpenInterest = series.OpenInterest[index];
        contract.OpenInterestChange = series.Change[index];
        contract.Volume = VolumeCurve.Traded(series.Volume[index], dayKey, _volumeShare);
        return contract;
    }

    private void Price(ref RawContract contract, in Smile smile, OptionValue value, double deviation, ulong dayKey)
    {
        bool isPut = contract.Side == OptionSide.Put;
        double usd = isPut ? value.PutUsd : value.CallUsd;
        double perSpot = smile.Forward / _now.Spot;
        double delta = perSpot * (isPut ? value.PutDelta : value.CallDelta);
        double gamma = perSpot * perSpot * value.Gamma;
        QuoteMaker.Quote(ref contract, _model.Row.Profile, usd, dayKey, _at.Second);
        QuoteMaker.Greeks(ref contract, usd, deviation / Math.Sqrt(smile.Years), (delta, gamma), dayKey);
    }
}
