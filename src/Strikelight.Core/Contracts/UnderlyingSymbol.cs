using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Strikelight.Core.Contracts;

/// <summary>The symbol of a stock, fund or index in our spelling: <c>SPX</c>, <c>SPY</c>, <c>BRK.B</c>.</summary>
/// <remarks>
/// Made only by <see cref="TryParse(ReadOnlySpan{char}, out UnderlyingSymbol)"/>: at most ten of A-Z, 0-9 and one dot,
/// first a letter, so that it may stand in a path, a log line or a key as it is.
/// </remarks>
public readonly record struct UnderlyingSymbol
{
    private const int TextLengthMost = 16;
    private const int BaseLengthMost = 6;
    private const int ClassLengthMost = 3;

    /// <summary>Class shares whose option root is a common way to write them.</summary>
    private static readonly Dictionary<string, string> ClassShares = new(StringComparer.Ordinal)
    {
        ["BRKA"] = "BRK.A",
        ["BRKB"] = "BRK.B",
        ["BFA"] = "BF.A",
        ["BFB"] = "BF.B",
    };

    private readonly string? _value;

    private UnderlyingSymbol(string value) => _value = value;

    /// <summary>Our spelling; empty for a symbol that was never set.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether the symbol is a cash index with listed options.</summary>
    public bool IsIndex => OptionRoot.IsIndexSymbol(Value);

    /// <summary>
    /// The option root of a stock or fund, and of an index the root of its monthly contracts: no dot.
    /// </summary>
    public string RootName => Value.Replace(".", "", StringComparison.Ordinal);

    /// <summary>
    /// The symbol with another mark before the share class: <c>BRK-B</c> at Yahoo, <c>BRK/B</c> at FINRA.
    /// </summary>
    public string WithClassMark(char mark) => Value.Replace('.', mark);

    /// <summary>Our spelling.</summary>
    public override string ToString() => Value;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out UnderlyingSymbol)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnderlyingSymbol symbol) =>
        TryParse(text.AsSpan(), out symbol);

    /// <summary>Reads what a person types or a source sends.</summary>
    /// <remarks>
    /// Case and blanks around do not matter. Marks of an index are taken off: <c>^SPX</c>, <c>$SPX</c>, <c>_SPX</c>,
    /// <c>I:SPX</c>, <c>$SPX.X</c>; so is Yahoo's own name <c>^GSPC</c>. A share class may stand behind a dot, slash or
    /// hyphen. A root of an index gives the index: <c>SPXW</c> is read as <c>SPX</c>.
    /// </remarks>
    /// <returns>False for anything else; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out UnderlyingSymbol symbol)
    {
        symbol = default;
        ReadOnlySpan<char> trimmed = text.Trim();
        // Beyond ASCII there are letters whose upper case is one of ours: they are not.
        if (trimmed.Length is 0 or > TextLengthMost || !Ascii.IsValid(trimmed))
        {
            return false;
        }
        Span<char> upper = stackalloc char[TextLengthMost];
        int length = trimmed.ToUpperInvariant(upper);
        ReadOnlySpan<char> plain = WithoutIndexMarks(upper[..length], out bool markedAsIndex);
        if (!TrySplit(plain, out ReadOnlySpan<char> name, out ReadOnlySpan<char> shareClass))
        {
            return false;
        }
        if (markedAsIndex && !shareClass.IsEmpty)
        {
            return false;
        }
        symbol = new(shareClass.IsEmpty ? Resolve(name.ToString(), markedAsIndex) : $"{name}.{shareClass}");
        return true;
    }

    private static ReadOnlySpan<char> WithoutIndexMarks(ReadOnlySpan<char> text, out bool markedAsIndex)
    {
        ReadOnlySpan<char> rest =
            text.StartsWith("I:") ? text[2..]
            : text[0] is '^' or '$' or '_' ? text[1..]
            : text;
        markedAsIndex = rest.Length < text.Length;
        if (!rest.EndsWith(".X") || !(text[0] == '$' || OptionRoot.IsIndexSymbol(rest[..^2].ToString())))
        {
            return rest;
        }
        markedAsIndex = true;
        return rest[..^2];
    }

    private static bool TrySplit(
        ReadOnlySpan<char> text,
        out ReadOnlySpan<char> name,
        out ReadOnlySpan<char> shareClass
    )
    {
        int mark = text.IndexOfAny('.', '/', '-');
        name = mark < 0 ? text : text[..mark];
        shareClass = mark < 0 ? default : text[(mark + 1)..];
        return name.Length is > 0 and <= BaseLengthMost
            && char.IsAsciiLetterUpper(name[0])
            && !name.ContainsAnyExcept(OccSymbol.RootCharacters)
            && (mark < 0 || shareClass.Length is > 0 and <= ClassLengthMost)
            && !shareClass.ContainsAnyExceptInRange('A', 'Z');
    }

    private static string Resolve(string name, bool markedAsIndex) =>
        ClassShares.TryGetValue(name, out string? dotted) ? dotted
        : markedAsIndex && name == "GSPC" ? "SPX"
        : OptionRoot.For(name).Underlying;
}
