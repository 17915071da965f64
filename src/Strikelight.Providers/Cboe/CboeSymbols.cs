using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Cboe;

/// <summary>
/// Our spelling of a symbol and Cboe's: <c>SPX</c> is <c>_SPX</c> in a path and <c>^SPX</c> in an answer.
/// </summary>
internal static class CboeSymbols
{
    private const int LengthMost = 10;

    /// <summary>Class shares with options, whose dot Cboe and the clearing house leave out.</summary>
    private static readonly Dictionary<string, string> ClassShares = new(StringComparer.Ordinal)
    {
        ["BRKB"] = "BRK.B",
        ["BFB"] = "BF.B",
        ["HEIA"] = "HEI.A",
        ["LENB"] = "LEN.B",
        ["MOGA"] = "MOG.A",
    };

    /// <summary>The symbol as Cboe's path wants it, or null where it cannot be one.</summary>
    public static string? PathName(string symbol)
    {
        bool possible =
            symbol.Length is > 0 and <= LengthMost
            && char.IsAsciiLetterUpper(symbol[0])
            && symbol.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '.');
        return !possible ? null
            : OptionRoot.IsIndexSymbol(symbol) ? "_" + symbol
            : Bare(symbol);
    }

    /// <summary>Our spelling of a symbol as answers and option roots write it.</summary>
    public static string Ours(string theirs)
    {
        string bare = Bare(theirs);
        return ClassShares.GetValueOrDefault(bare, bare);
    }

    /// <summary>
    /// The underlying, in our spelling, that an option root belongs to; an adjusted root's digits are dropped.
    /// </summary>
    public static string UnderlyingOf(string root)
    {
        string letters = root.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == 0 ? root : Ours(OptionRoot.For(letters).Underlying);
    }

    /// <summary>Whether an answer that calls itself <paramref name="theirs"/> is about our symbol.</summary>
    public static bool Same(string theirs, string ours) =>
        string.Equals(Bare(theirs), Bare(ours), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string symbol) =>
        symbol
            .TrimStart('^', '_', '$')
            .Replace(".", "", StringComparison.Ordinal)
            .Replace("/", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal);
}
