using System.Globalization;
using System.Text;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Cboe;

internal sealed partial class CboeChainReader
{
    private const int SeriesMost = 5_000; // SPX lists about 60
    private static readonly TimeSpan ClockSkewMost = TimeSpan.FromMinutes(5);

    private readonly double[] _header = new double[(int)HeaderField.Volume + 1];
    private HeaderField _headerField;
    private int _headerFieldsSeen;
    private DateTimeOffset? _underlyingTrade;

    /// <summary>When the file was written; null where it does not say or has not been reached.</summary>
    public DateTimeOffset? Timestamp { get; private set; }

    /// <summary>The symbol as the answer spells it; null where it does not say or has not been reached.</summary>
    public string? SymbolText { get; private set; }

    /// <summary>The underlying's last trade, or the latest of a contract; null where there is none so far.</summary>
    public DateTimeOffset? LastTradeAt => _underlyingTrade ?? _latestTrade;

    /// <summary>The chain, once the last byte has been taken.</summary>
    /// <param name="source">Provider id for the lineage.</param>
    /// <param name="receivedAt">
    /// When we had the last byte; null for a file, which is taken as received when written.
    /// </param>
    /// <exception cref="MalformedPayloadException">Something a chain cannot do without is missing.</exception>
    public ChainSnapshot Build(string source, DateTimeOffset? receivedAt)
    {
        if (SymbolText is { } theirs && !CboeSymbols.Same(theirs, symbol))
        {
            throw new MalformedPayloadException($"The answer is not about {symbol}.");
        }
        Require(Seen(HeaderField.Options), "it holds no list of contracts (data.options)");
        Require(_builder.InFeed > 0, "its list of contracts is empty");
        double? price = CboeNumber.Price(Field(HeaderField.Price));
        Require(price is not null, "it holds no price of the underlying (data.current_price)");
        DateTimeOffset marketTime = MarketTime(receivedAt);
        bool isIndex = OptionRoot.IsIndexSymbol(symbol);
        UnderlyingQuote underlying = new(price!.Value, marketTime)
        {
            PreviousCloseUsd = CboeNumber.Price(Field(HeaderField.PreviousClose)),
            OpenUsd = CboeNumber.Price(Field(HeaderField.Open)),
            HighUsd = CboeNumber.Price(Field(HeaderField.High)),
            LowUsd = CboeNumber.Price(Field(HeaderField.Low)),
            BidUsd = isIndex ? null : CboeNumber.Price(Field(HeaderField.Bid)),
            AskUsd = isIndex ? null : CboeNumber.Price(Field(HeaderField.Ask)),
            VolumeShares = isIndex ? null : CboeNumber.Shares(Field(HeaderField.Volume)),
        };
        ChainSnapshot chain = _builder.Build(
            new(symbol, source, marketTime, receivedAt ?? Timestamp ?? marketTime, underlying)
        );
        Require(chain.Count > 0, "not one of its contracts could be read");
        Require(chain.Series.Length <= SeriesMost, "it lists more expiries than can exist");
        return chain;
    }

    /// <summary>
    /// The underlying's last trade, or else the latest trade of a contract: never the time of the file, which moves on
    /// while the quotes in it stand still.
    /// </summary>
    private DateTimeOffset MarketTime(DateTimeOffset? receivedAt)
    {
        DateTimeOffset? written = Timestamp ?? receivedAt;
        if (_underlyingTrade is not { } trade)
        {
            Require(_latestTrade is not null, "it does not say when anything last traded");
            return written < _latestTrade ? written.Value : _latestTrade!.Value;
        }
        Require(!(trade > written + ClockSkewMost), "its last trade is later than the file itself");
        Require(!(trade > receivedAt + ClockSkewMost), "its last trade lies in the future");
        return trade > written ? written.Value : trade;
    }

    private static void Require(bool condition, string whatIsWrong)
    {
        if (!condition)
        {
            throw new MalformedPayloadException(
                string.Create(CultureInfo.InvariantCulture, $"The answer is not a chain: {whatIsWrong}.")
            );
        }
    }

    private void TakeRoot(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                BeginField(CboeKeys.Root(KeyOf(ref reader)));
                break;
            case JsonTokenType.EndObject:
                _place = Place.End;
                break;
            case JsonTokenType.StartObject when _headerField == HeaderField.Data:
                _place = Place.Data;
                break;
            default:
                TakeHeaderValue(ref reader);
                break;
        }
    }

    private void TakeData(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                BeginField(CboeKeys.Data(KeyOf(ref reader)));
                break;
            case JsonTokenType.EndObject:
                _place = Place.Root;
                break;
            case JsonTokenType.StartArray when _headerField == HeaderField.Options:
                _place = Place.Options;
                break;
            default:
                TakeHeaderValue(ref reader);
                break;
        }
    }

    private void BeginField(HeaderField field)
    {
        _headerField = field;
        if (field == HeaderField.Unknown)
        {
            return;
        }
        Require(!Seen(field), $"it holds {field} twice");
        _headerFieldsSeen |= 1 << (int)field;
    }

    /// <summary>
    /// Takes one value; one of the wrong type counts as missing, which a field that is needed does not survive.
    /// </summary>
    private void TakeHeaderValue(ref Utf8JsonReader reader)
    {
        switch (_headerField)
        {
            case HeaderField.Unknown:
                break;
            case HeaderField.Data or HeaderField.Options:
                throw new MalformedPayloadException(
                    $"The answer is not a chain: its {_headerField} has the wrong type."
                );
            case HeaderField.Timestamp or HeaderField.LastTradeTime or HeaderField.Symbol or HeaderField.DataSymbol:
                if (TextOf(ref reader, out ReadOnlySpan<byte> text))
                {
                    TakeHeaderText(text);
                }
                break;
            default:
                _ = TryNumber(ref reader, out _header[(int)_headerField]);
                break;
        }
        SkipValue(ref reader);
    }

    private void TakeHeaderText(ReadOnlySpan<byte> text)
    {
        switch (_headerField)
        {
            case HeaderField.Timestamp:
                Timestamp = NewYorkClock.ReadUtc(text);
                break;
            case HeaderField.LastTradeTime:
                _underlyingTrade = _clock.ReadNewYork(text);
                break;
            default:
                string said = Encoding.UTF8.GetString(text.Length <= TextBytesMost ? text : text[..TextBytesMost]);
                Require(SymbolText is null || CboeSymbols.Same(SymbolText, said), "it names two symbols");
                SymbolText ??= said;
                break;
        }
    }

    private bool Seen(HeaderField field) => (_headerFieldsSeen & (1 << (int)field)) != 0;

    private double Field(HeaderField field) => Seen(field) ? _header[(int)field] : double.NaN;
}
