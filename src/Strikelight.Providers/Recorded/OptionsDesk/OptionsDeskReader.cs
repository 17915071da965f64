using System.Globalization;
using System.Text;
using System.Text.Json;
using Strikelight.Core.Contracts;
using static Strikelight.Providers.Recorded.RecordedParsing;

namespace Strikelight.Providers.Recorded.OptionsDesk;

/// <summary>Reads a file of the options desk. Not safe for several threads.</summary>
internal sealed partial class OptionsDeskReader(string symbol) : RecordedJsonReader(symbol)
{
    private const double PriceMostUsd = 10_000_000;
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    private Place _place;
    private OptionsDeskHeaderField _headerField;
    private int _headerFieldsSeen;
    private string? _underlying;
    private DateTimeOffset? _updated;
    private double _priceUsd = double.NaN;

    private enum Place
    {
        Start,
        Root,
        Quotes,
        Row,
        End,
    }

    public override RecordedFormat Format => RecordedFormat.OptionsDesk;

    public override RecordedTimeOrigin TimeOrigin => RecordedTimeOrigin.Updated;

    public override bool IsSated => IsPeek && _underlying is not null && _updated is not null;

    public override string? Underlying => _underlying;

    public override DateTimeOffset? RecordedAt => _updated;

    public override ChainSnapshot Build(string source)
    {
        Require(Seen(OptionsDeskHeaderField.Quotes), "it holds no list of contracts (quotes)");
        Require(Builder.InFeed > 0, "its list of contracts is empty");
        Require(_underlying is null || _underlying == Symbol, $"it is not about {Symbol}");
        Require(_updated is not null, "it does not say when it was made (updated)");
        Require(_priceUsd is > 0 and <= PriceMostUsd, "it holds no price of the underlying (underlyingPrice)");
        bool isIndex = OptionRoot.IsIndexSymbol(Symbol);
        DateTimeOffset marketTime = RecordedTime.MarketTimeOf(_updated!.Value, isIndex);
        return Finish(Builder, new(Symbol, source, marketTime, _updated.Value, new(_priceUsd, marketTime)));
    }

    protected override void Take(ref Utf8JsonReader reader)
    {
        switch (_place)
        {
            case Place.Row:
                TakeRow(ref reader);
                break;
            case Place.Quotes:
                TakeQuotes(ref reader);
                break;
            case Place.Root:
                TakeRoot(ref reader);
                break;
            default:
                Require(reader.TokenType == JsonTokenType.StartObject, "it is JSON but not an object");
                _place = Place.Root;
                break;
        }
    }

    private void TakeRoot(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _headerField = OptionsDeskKeys.Root(KeyOf(ref reader));
                Require(!Seen(_headerField), $"it holds {_headerField} twice");
                _headerFieldsSeen |= 1 << (int)_headerField;
                break;
            case JsonTokenType.EndObject:
                _place = Place.End;
                break;
            case JsonTokenType.StartArray when _headerField == OptionsDeskHeaderField.Quotes:
                _place = Place.Quotes;
                break;
            default:
                TakeHeaderValue(ref reader);
                break;
        }
    }

    private void TakeHeaderValue(ref Utf8JsonReader reader)
    {
        switch (_headerField)
        {
            case OptionsDeskHeaderField.Quotes:
                Require(false, "its quotes are no list");
                break;
            case OptionsDeskHeaderField.Price:
                _ = TryNumber(ref reader, out _priceUsd);
                break;
            case OptionsDeskHeaderField.Symbol
            or OptionsDeskHeaderField.Updated when TryText(ref reader, out ReadOnlySpan<byte> text):
                TakeHeaderText(Encoding.UTF8.GetString(text));
                break;
            default:
                break;
        }
        SkipValue(ref reader);
    }

    private void TakeHeaderText(string text)
    {
        if (_headerField == OptionsDeskHeaderField.Updated)
        {
            _updated = Instant(text);
        }
        else
        {
            Require(UnderlyingSymbol.TryParse(text, out UnderlyingSymbol read), "its symbol cannot be read");
            _underlying = read.Value;
        }
    }

    private void TakeQuotes(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                BeginRow();
                _place = Place.Row;
                break;
            case JsonTokenType.EndArray:
                _place = Place.Root;
                break;
            default: // a contract that is no object
                Builder.Refuse(RefusalReason.MalformedRow);
                SkipValue(ref reader);
                break;
        }
    }

    /// <summary>A time that says its distance from UTC; without one it could be any of two days.</summary>
    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            TimeFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateTimeOffset time
        ) && time.Year is > 2000 and < 2100
            ? time.ToUniversalTime()
            : null;

    private bool Seen(OptionsDeskHeaderField field) =>
        field != OptionsDeskHeaderField.Unknown && (_headerFieldsSeen & (1 << (int)field)) != 0;
}
