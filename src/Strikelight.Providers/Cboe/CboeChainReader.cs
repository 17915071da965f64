using System.Globalization;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Cboe;

/// <summary>Reads Cboe's delayed-quotes JSON token by token, wherever the bytes happen to be cut.</summary>
/// <remarks>
/// Holds neither the text nor an object per contract: a row's numbers go through one small array into the builder.
/// Rows in Cboe's own order and form are scanned; whatever else comes is read token by token, with the same outcome.
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
        int done = skipped;
        do
        {
            bool isWaiting = false;
            done += _isBeforeRow ? ScanRows(bytes[done..], isLast, out isWaiting) : 0;
            if (isWaiting)
            {
                break;
            }
            // What is held back for the scanner may be wrong without being broken off: judged before the end is known.
            ReadTokens(bytes, isLast: false, ref done);
            if (isLast && !_isBeforeRow)
            {
                ReadTokens(bytes, isLast: true, ref done);
            }
        } while (_isBeforeRow);
        _byteCount += done;
        return done;
    }

    /// <summary>Reads token by token to the end of the bytes, or to where the next row could be scanned.</summary>
    private void ReadTokens(ReadOnlySpan<byte> bytes, bool isLast, ref int done)
    {
        Utf8JsonReader reader = new(bytes[done..], isLast, _json);
        try
        {
            while (!_isBeforeRow && reader.Read())
            {
                Take(ref reader);
                _isBeforeRow =
                    !IsTolerantOnly
                    && _place == Place.Options
                    && !_isSkipping
                    && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndObject;
                _isBeforeFirstRow = _isBeforeRow && reader.TokenType == JsonTokenType.StartArray;
            }
        }
        catch (JsonException error)
        {
            throw Broken(isLast, _byteCount + done + reader.BytesConsumed, error);
        }
        _json = reader.CurrentState;
        done += (int)reader.BytesConsumed;
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
