using System.Text;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using static Strikelight.Providers.Recorded.RecordedParsing;

namespace Strikelight.Providers.Recorded.Broker;

internal sealed partial class BrokerChainReader
{
    private readonly double[] _header = NoNumbers();
    private BrokerHeaderField _headerField;
    private int _headerFieldsSeen;
    private string? _underlying;
    private string _description = "";

    public override RecordedFormat Format => RecordedFormat.BrokerChain;

    public override RecordedTimeOrigin TimeOrigin => RecordedTimeOrigin.LatestQuote;

    /// <summary>Never before the end: the last contract may hold the latest quote.</summary>
    public override bool IsSated => false;

    public override string? Underlying => _underlying;

    public override string UnderlyingName => _description;

    /// <summary>The latest quote of all contracts and of the underlying, or else the latest trade.</summary>
    public override DateTimeOffset? RecordedAt
    {
        get
        {
            long quote = Math.Max(_latestQuoteMs, EpochMs(Header(BrokerHeaderField.QuoteTime)) ?? 0);
            long trade = Math.Max(_latestTradeMs, EpochMs(Header(BrokerHeaderField.TradeTime)) ?? 0);
            long latest = quote > 0 ? quote : trade;
            return latest > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(latest) : null;
        }
    }

    public override ChainSnapshot Build(string source)
    {
        Require(Builder.InFeed > 0, "it holds no contracts");
        Require(_underlying is null || _underlying == Symbol, $"it is not about {Symbol}");
        DateTimeOffset? recordedAt = RecordedAt;
        Require(recordedAt is not null, "it does not say when anything was quoted or traded");
        double? price =
            CboeNumber.Price(Header(BrokerHeaderField.Price))
            ?? CboeNumber.Price(Header(BrokerHeaderField.Last))
            ?? CboeNumber.Price(Header(BrokerHeaderField.Mark));
        Require(price is not null, "it holds no price of the underlying (underlyingPrice)");
        bool isIndex = OptionRoot.IsIndexSymbol(Symbol);
        DateTimeOffset marketTime = RecordedTime.MarketTimeOf(recordedAt!.Value, isIndex);
        UnderlyingQuote underlying = new(price!.Value, marketTime)
        {
            PreviousCloseUsd = CboeNumber.Price(Header(BrokerHeaderField.Close)),
            OpenUsd = CboeNumber.Price(Header(BrokerHeaderField.Open)),
            HighUsd = CboeNumber.Price(Header(BrokerHeaderField.High)),
            LowUsd = CboeNumber.Price(Header(BrokerHeaderField.Low)),
            BidUsd = isIndex ? null : CboeNumber.Price(Header(BrokerHeaderField.Bid)),
            AskUsd = isIndex ? null : CboeNumber.Price(Header(BrokerHeaderField.Ask)),
            VolumeShares = isIndex ? null : CboeNumber.Shares(Header(BrokerHeaderField.Volume)),
        };
        return Finish(Builder, new(Symbol, source, marketTime, recordedAt.Value, underlying));
    }

    private void BeginField(BrokerHeaderField field)
    {
        _headerField = field;
        if (field != BrokerHeaderField.Unknown)
        {
            int bit = 1 << (int)field;
            Require((_headerFieldsSeen & bit) == 0, $"it holds {field} twice");
            _headerFieldsSeen |= bit;
        }
    }

    /// <summary>Takes one value; one of the wrong type counts as missing.</summary>
    private void TakeHeaderValue(ref Utf8JsonReader reader)
    {
        if (_headerField <= BrokerHeaderField.TradeTime)
        {
            _ = TryNumber(ref reader, out _header[(int)_headerField]);
        }
        else if (_headerField == BrokerHeaderField.Symbol && TryText(ref reader, out ReadOnlySpan<byte> text))
        {
            bool isRead = UnderlyingSymbol.TryParse(Encoding.UTF8.GetString(text), out UnderlyingSymbol read);
            Require(isRead, "its symbol cannot be read");
            _underlying = read.Value;
        }
        else if (_headerField == BrokerHeaderField.Description && TryText(ref reader, out ReadOnlySpan<byte> name))
        {
            _description = Encoding.UTF8.GetString(name);
        }
        SkipValue(ref reader);
    }

    private double Header(BrokerHeaderField field) => _header[(int)field];

    private static double[] NoNumbers()
    {
        double[] numbers = new double[(int)BrokerHeaderField.TradeTime + 1];
        Array.Fill(numbers, double.NaN);
        return numbers;
    }
}
