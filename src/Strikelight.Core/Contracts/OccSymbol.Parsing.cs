namespace Strikelight.Core.Contracts;

public readonly partial record struct OccSymbol
{
    private const int DateLength = 6;
    private const int StrikeDigits = 8;
    private const int FixedLength = DateLength + 1 + StrikeDigits;
    private const int TextLengthMost = 2 + RootLengthMost + 1 + FixedLength;

    /// <summary>Reads a symbol in any <see cref="OccSpelling"/>.</summary>
    /// <remarks>
    /// Upper case only: every source writes it so. Blanks stand nowhere but behind a root filled up to six.
    /// </remarks>
    /// <returns>False for anything that is not such a symbol; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out OccSymbol symbol) => TryParse(text, null, out symbol);

    /// <summary>Reads a symbol in UTF-8, as it stands in a feed.</summary>
    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, RootNames, out OccSymbol)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8, RootNames? names, out OccSymbol symbol)
    {
        symbol = default;
        if (utf8.Length > TextLengthMost)
        {
            return false;
        }
        Span<char> text = stackalloc char[TextLengthMost];
        for (int i = 0; i < utf8.Length; i++)
        {
            text[i] = (char)utf8[i]; // bytes beyond ASCII become characters that no rule below accepts
        }
        return TryParse(text[..utf8.Length], names, out symbol);
    }

    /// <summary>
    /// Reads a symbol and takes the root's string from a table, so that a chain of one root allocates once.
    /// </summary>
    /// <param name="text">The symbol in any <see cref="OccSpelling"/>.</param>
    /// <param name="names">Roots seen before; null makes a new string each time.</param>
    /// <param name="symbol">What was read.</param>
    /// <returns>False for anything that is not such a symbol; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, RootNames? names, out OccSymbol symbol)
    {
        symbol = default;
        ReadOnlySpan<char> plain = text.StartsWith("O:") ? text[2..] : text;
        int underscore = plain.IndexOf('_');
        // Counted from the right, because a root may end in digits.
        int rootEnd = underscore >= 0 ? underscore : plain.Length - FixedLength;
        if (rootEnd is < 1 or > RootLengthMost)
        {
            return false;
        }
        bool padded = underscore < 0 && rootEnd == RootLengthMost;
        ReadOnlySpan<char> root = padded ? plain[..rootEnd].TrimEnd(' ') : plain[..rootEnd];
        ReadOnlySpan<char> tail = underscore >= 0 ? plain[(underscore + 1)..] : plain[rootEnd..];
        if (tail.Length <= DateLength + 1 || tail[DateLength] is not ('C' or 'P') || !IsRoot(root))
        {
            return false;
        }
        ReadOnlySpan<char> strike = tail[(DateLength + 1)..];
        bool read =
            underscore >= 0
                ? TryDate(tail[4..6], tail[..2], tail[2..4], out DateOnly expiry) & TryDollars(strike, out int mills)
                : TryDate(tail[..2], tail[2..4], tail[4..6], out expiry) & TryDigits(strike, out mills);
        if (!read || mills is < 1 or > StrikeMillsMost)
        {
            return false;
        }
        OptionSide side = tail[DateLength] == 'P' ? OptionSide.Put : OptionSide.Call;
        symbol = new(names is null ? root.ToString() : names.Of(root), expiry, side, mills);
        return true;
    }

    /// <summary>Dollars with at most three decimals, written the shortest way: 293.5, not 293.50.</summary>
    private static bool TryDollars(ReadOnlySpan<char> text, out int mills)
    {
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> part = point < 0 ? default : text[(point + 1)..];
        mills = 0;
        if (whole.Length is 0 or > StrikeDigits - 3 || part.Length > 3 || !TryDigits(whole, out int dollars))
        {
            return false;
        }
        int thousandths = 0;
        if (point >= 0 && (part.IsEmpty || part[^1] == '0' || !TryDigits(part, out thousandths)))
        {
            return false;
        }
        for (int decimals = part.Length; decimals < 3; decimals++)
        {
            thousandths *= 10;
        }
        mills = dollars * MillsPerUsd + thousandths;
        return true;
    }

    private static bool TryDate(
        ReadOnlySpan<char> twoDigitYear,
        ReadOnlySpan<char> month,
        ReadOnlySpan<char> day,
        out DateOnly date
    )
    {
        date = default;
        if (!TryDigits(twoDigitYear, out int y) || !TryDigits(month, out int m) || !TryDigits(day, out int d))
        {
            return false;
        }
        int year = Century + y;
        if (m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(year, m))
        {
            return false;
        }
        date = new(year, m, d);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
            value = 10 * value + (c - '0');
        }
        return true;
    }
}
