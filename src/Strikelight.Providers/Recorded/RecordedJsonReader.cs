using System.Globalization;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Recorded;

/// <summary>Hands a JSON file to a format token by token, wherever the bytes happen to be cut.</summary>
/// <remarks>
/// Holds neither the text nor an object per contract. What a format does not know is skipped with all that is in it.
/// Not safe for several threads.
/// </remarks>
internal abstract class RecordedJsonReader(string symbol) : IRecordedReader
{
    private const int DepthMost = 32; // the deepest format we read is eight deep
    private const int TextBytesMost = 256; // names, symbols and times; anything longer is none
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _text = new byte[TextBytesMost];
    private JsonReaderState _json = new(new JsonReaderOptions { MaxDepth = DepthMost });
    private bool _isSkipping;
    private int _skipDepth;
    private long _byteCount;

    public abstract RecordedFormat Format { get; }

    public abstract RecordedTimeOrigin TimeOrigin { get; }

    public abstract bool IsSated { get; }

    public abstract string? Underlying { get; }

    public virtual string UnderlyingName => "";

    public abstract DateTimeOffset? RecordedAt { get; }

    /// <summary>Whether to stop once it is known what the file is.</summary>
    public bool IsPeek { get; init; }

    /// <summary>Underlying asked for, in our spelling.</summary>
    protected string Symbol { get; } = symbol;

    /// <summary>The door of the chain.</summary>
    protected ChainBuilder Builder { get; } = new(symbol);

    /// <summary>Fills a contract's key from its symbol.</summary>
    protected OptionSymbolReader ContractSymbols { get; } = new();

    public abstract ChainSnapshot Build(string source);

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
                Pass(ref reader);
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

    /// <summary>Takes a token that is not skipped.</summary>
    protected abstract void Take(ref Utf8JsonReader reader);

    /// <summary>Passes over the value the reader stands on, with all that is in it.</summary>
    protected void SkipValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _isSkipping = true;
            _skipDepth = reader.CurrentDepth;
        }
    }

    /// <summary>A number, or NaN for null and for text that means "missing"; false for anything else.</summary>
    protected bool TryNumber(ref Utf8JsonReader reader, out double value)
    {
        value = double.NaN;
        if (reader.TokenType == JsonTokenType.Number)
        {
            bool isRead = reader.TryGetDouble(out double number);
            value = isRead ? CboeNumber.OrMissing(number) : double.NaN;
            return isRead;
        }
        return reader.TokenType == JsonTokenType.Null
            || TryText(ref reader, out ReadOnlySpan<byte> text) && CboeNumber.IsMissingText(text);
    }

    /// <summary>The key the reader stands on.</summary>
    protected ReadOnlySpan<byte> KeyOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;

    /// <summary>A text with backslashes resolved; one too long for any name or time is as good as empty.</summary>
    protected bool TryText(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }
        text =
            reader.ValueIsEscaped ? Unescaped(ref reader)
            : reader.ValueSpan.Length <= TextBytesMost ? reader.ValueSpan
            : default;
        return true;
    }

    private void Pass(ref Utf8JsonReader reader)
    {
        if (!_isSkipping)
        {
            Take(ref reader);
            return;
        }
        _isSkipping = !(
            reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && reader.CurrentDepth == _skipDepth
        );
    }

    private ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > _text.Length)
        {
            return default;
        }
        try
        {
            return _text.AsSpan(0, reader.CopyString(_text));
        }
        catch (InvalidOperationException) // a lone half of a surrogate pair
        {
            return default;
        }
    }

    private MalformedPayloadException Broken(bool isLast, long position, JsonException error)
    {
        string what = isLast ? "breaks off" : "is not JSON";
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file {what} at byte {position:N0}, after {Builder.InFeed:N0} contracts."
            ),
            error
        );
    }
}
