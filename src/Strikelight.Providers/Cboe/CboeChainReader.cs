using System.Globalization;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Cboe;

/// <summary>Reads Cboe's delayed-quotes JSON token by token, wherever the bytes happen to be cut.</summary>
/// <remarks>
/// Holds neither the text nor an object per contract: a row's numbers go through one small array into the builder.
/// Keys are taken by name in any order; unknown ones are skipped with all that is in them. Not safe for several
/// threads.
/// </remarks>
internal sealed partial class CboeChainReader(string symbol) : IByteSink
{
    private const int DepthMost = 32; // the real answer is four deep
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ChainBuilder _builder = new(symbol);
    private readonly OptionSymbolReader _symbols = new();
    private readonly NewYorkClock _clock = new();
    private JsonReaderState _json = new(new JsonReaderOptions { MaxDepth = DepthMost });
    private Place _place;
    private bool _isSkipping;
    private int _skipDepth;
    private long _byteCount;

    /// <summary>Where in the answer the next token stands.</summary>
    private enum Place
    {
        Start,
        Root,
        Data,
        Options,
        Row,
        End,
    }

    /// <summary>Whether to stop as soon as the file's time and its symbol are known.</summary>
    public bool IsPeek { get; init; }

    public bool IsSated => IsPeek && Timestamp is not null && (SymbolText ?? FirstRoot) is not null;

    /// <summary>The root of the first contract that could be read.</summary>
    public string? FirstRoot { get; private set; }

    public int Consume(ReadOnlySpan<byte> bytes, bool isLast)
    {
        int skipped = 0;
        if (_byteCount == 0 && bytes.StartsWith(ByteOrderMark))
        {
            skipped = ByteOrderMark.Length;
        }
        else if (_byteCount == 0 && !isLast && !bytes.IsEmpty && ByteOrderMark.AsSpan().StartsWith(bytes))
        {
            return 0;
        }
        Utf8JsonReader reader = new(bytes[skipped..], isLast, _json);
        try
        {
            while (reader.Read())
            {
                Take(ref reader);
            }
        }
        catch (JsonException error)
        {
            throw Broken(isLast, _byteCount + skipped + reader.BytesConsumed, error);
        }
        _json = reader.CurrentState;
        int done = skipped + (int)reader.BytesConsumed;
        _byteCount += done;
        return done;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (_isSkipping)
        {
            _isSkipping = !(
                reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray
                && reader.CurrentDepth == _skipDepth
            );
            return;
        }
        switch (_place)
        {
            case Place.Row:
                TakeRow(ref reader);
                break;
            case Place.Options:
                TakeOptions(ref reader);
                break;
            case Place.Data:
                TakeData(ref reader);
                break;
            case Place.Root:
                TakeRoot(ref reader);
                break;
            default:
                TakeStart(ref reader);
                break;
        }
    }

    private void TakeStart(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new MalformedPayloadException("The answer is JSON but not an object, as a chain would be.");
        }
        _place = Place.Root;
    }

    private void TakeOptions(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                BeginRow();
                _place = Place.Row;
                break;
            case JsonTokenType.EndArray:
                _place = Place.Data;
                break;
            default: // a contract that is no object
                _builder.Refuse(RefusalReason.MalformedRow);
                SkipValue(ref reader);
                break;
        }
    }

    /// <summary>Passes over the value the reader stands on, with all that is in it.</summary>
    private void SkipValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _isSkipping = true;
            _skipDepth = reader.CurrentDepth;
        }
    }

    private MalformedPayloadException Broken(bool isLast, long position, JsonException error)
    {
        string expected = _place switch
        {
            Place.Start => "the beginning of a JSON object",
            Place.Root => "the rest of the answer",
            Place.Data => "the rest of the underlying's fields",
            Place.Options => "further contracts or the end of their list",
            Place.Row => "the rest of a contract",
            _ => "nothing more",
        };
        string what = isLast ? "breaks off" : "is not the JSON of a chain";
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The answer {what} at byte {position:N0}, after {_builder.InFeed:N0} contracts; expected: {expected}."
            ),
            error
        );
    }
}
