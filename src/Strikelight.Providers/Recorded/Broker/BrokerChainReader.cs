using System.Text.Json;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Recorded.Broker;

/// <summary>
/// Reads a broker's chain: two maps, of calls and of puts, each from expiry to strike to a list of contracts.
/// </summary>
/// <remarks>The keys of both maps repeat what each contract says and are not looked at.</remarks>
internal sealed partial class BrokerChainReader(string symbol) : RecordedJsonReader(symbol)
{
    private Place _place;
    private OptionSide _mapSide;

    /// <summary>Where in the answer the next token stands.</summary>
    private enum Place
    {
        Start,
        Root,
        Underlying,
        Map,
        Expiry,
        Contracts,
        Row,
        End,
    }

    protected override void Take(ref Utf8JsonReader reader)
    {
        switch (_place)
        {
            case Place.Row:
                TakeRow(ref reader);
                break;
            case Place.Contracts:
                TakeContracts(ref reader);
                break;
            case Place.Expiry:
                TakeExpiry(ref reader);
                break;
            case Place.Map:
                TakeMap(ref reader);
                break;
            case Place.Underlying:
                TakeUnderlying(ref reader);
                break;
            case Place.Root:
                TakeRoot(ref reader);
                break;
            default:
                RecordedParsing.Require(reader.TokenType == JsonTokenType.StartObject, "it is JSON but not an object");
                _place = Place.Root;
                break;
        }
    }

    private void TakeRoot(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                BeginField(BrokerKeys.Root(KeyOf(ref reader)));
                break;
            case JsonTokenType.EndObject:
                _place = Place.End;
                break;
            case JsonTokenType.StartObject when _headerField == BrokerHeaderField.Underlying:
                _place = Place.Underlying;
                break;
            case JsonTokenType.StartObject when _headerField is BrokerHeaderField.Calls or BrokerHeaderField.Puts:
                _mapSide = _headerField == BrokerHeaderField.Calls ? OptionSide.Call : OptionSide.Put;
                _place = Place.Map;
                break;
            default:
                TakeHeaderValue(ref reader);
                break;
        }
    }

    private void TakeUnderlying(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                BeginField(BrokerKeys.Underlying(KeyOf(ref reader)));
                break;
            case JsonTokenType.EndObject:
                _place = Place.Root;
                break;
            default:
                TakeHeaderValue(ref reader);
                break;
        }
    }

    private void TakeMap(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                break;
            case JsonTokenType.EndObject:
                _place = Place.Root;
                break;
            case JsonTokenType.StartObject:
                _place = Place.Expiry;
                break;
            default:
                RefuseValue(ref reader);
                break;
        }
    }

    private void TakeExpiry(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                break;
            case JsonTokenType.EndObject:
                _place = Place.Map;
                break;
            case JsonTokenType.StartArray:
                _place = Place.Contracts;
                break;
            default:
                RefuseValue(ref reader);
                break;
        }
    }

    private void TakeContracts(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                BeginRow();
                _place = Place.Row;
                break;
            case JsonTokenType.EndArray:
                _place = Place.Expiry;
                break;
            default:
                RefuseValue(ref reader);
                break;
        }
    }

    /// <summary>Something stands where contracts would: it counts as one that could not be read.</summary>
    private void RefuseValue(ref Utf8JsonReader reader)
    {
        Builder.Refuse(RefusalReason.MalformedRow);
        SkipValue(ref reader);
    }
}
