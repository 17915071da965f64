using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>
/// Writes the same JSON again with keys in another order and blanks in odd places; numbers stay as written.
/// </summary>
internal sealed class JsonScrambler(uint seed)
{
    private static readonly string[] Blanks = ["", " ", "\n", "\t  ", "\r\n "];

    private readonly StringBuilder _text = new();
    private uint _state = seed | 1;

    public static byte[] Scramble(byte[] json, uint seed)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonScrambler scrambler = new(seed);
        scrambler.Write(document.RootElement);
        return Encoding.UTF8.GetBytes(scrambler._text.ToString());
    }

    private void Write(JsonElement value)
    {
        Blank();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] properties = [.. value.EnumerateObject()];
                Shuffle(properties);
                WriteAll(
                    '{',
                    properties,
                    property =>
                    {
                        Blank();
                        _text.Append(CultureInfo.InvariantCulture, $"\"{property.Name}\"");
                        Blank();
                        _text.Append(':');
                        Write(property.Value);
                    },
                    '}'
                );
                break;
            case JsonValueKind.Array:
                WriteAll('[', [.. value.EnumerateArray()], Write, ']');
                break;
            default:
                _text.Append(value.GetRawText());
                break;
        }
        Blank();
    }

    private void WriteAll<T>(char open, T[] items, Action<T> write, char close)
    {
        _text.Append(open);
        for (int i = 0; i < items.Length; i++)
        {
            _text.Append(i > 0 ? "," : "");
            write(items[i]);
        }
        _text.Append(close);
    }

    private void Shuffle<T>(T[] items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)(Next() % (uint)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private void Blank() => _text.Append(Blanks[Next() % (uint)Blanks.Length]);

    /// <summary>Marsaglia's 32-bit xorshift: repeatable from the seed that a failing property prints.</summary>
    private uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
