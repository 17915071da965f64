using System.Globalization;

namespace Strikelight.Core.Contracts;

/// <summary>An option symbol of the Options Clearing Corporation: root, expiry, side and strike.</summary>
/// <param name="Root">Option root without padding, digits of adjusted contracts included: <c>SPXW</c>, <c>AAPL1</c>.</param>
/// <param name="Expiry">Expiry date as listed.</param>
/// <param name="Side">Call or put.</param>
/// <param name="StrikeMills">Strike in thousandths of a dollar, as the symbol writes it.</param>
public readonly record struct OccSymbol(string Root, DateOnly Expiry, OptionSide Side, int StrikeMills)
{
    private const int FixedLength = 15; // yymmdd, side, eight digits of strike
    private const int RootLengthMost = 6;

    /// <summary>Strike in USD.</summary>
    public double StrikeUsd => StrikeMills / 1000.0;

    /// <summary>Reads the symbol from the right, where its last fifteen characters are fixed.</summary>
    /// <returns>False for anything that is not such a symbol; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out OccSymbol symbol)
    {
        symbol = default;
        int rootLength = text.Length - FixedLength;
        if (rootLength is < 1 or > RootLengthMost)
        {
            return false;
        }
        ReadOnlySpan<char> root = text[..rootLength].TrimEnd(' ');
        ReadOnlySpan<char> tail = text[rootLength..];
        if (root.IsEmpty || root.ContainsAnyExcept(RootCharacters) || !TrySide(tail[6], out OptionSide side))
        {
            return false;
        }
        if (
            !DateOnly.TryParseExact(
                tail[..6],
                "yyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            || !int.TryParse(tail[7..], NumberStyles.None, CultureInfo.InvariantCulture, out int mills)
            || mills == 0
        )
        {
            return false;
        }
        symbol = new(root.ToString(), date, side, mills);
        return true;
    }

    private static System.Buffers.SearchValues<char> RootCharacters { get; } =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static bool TrySide(char letter, out OptionSide side)
    {
        side = letter == 'P' ? OptionSide.Put : OptionSide.Call;
        return letter is 'C' or 'P';
    }
}
