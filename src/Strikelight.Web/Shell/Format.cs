using System.Globalization;

namespace Strikelight.Web.Shell;

/// <summary>
/// Numbers as the pages print them: invariant culture, a true minus sign, the sign always shown where it carries
/// meaning, one grouping character (a narrow space, for counts only). Missing and not finite become "n/a".
/// </summary>
public static partial class Format
{
    /// <summary>What stands in place of a number that does not exist; its reason belongs into a title.</summary>
    public const string NotAvailable = "n/a";

    /// <summary>U+2212, as wide as a plus sign.</summary>
    public const string Minus = "\u2212";

    /// <summary>U+00A0, between a number and its unit, so that they stay on one line.</summary>
    public const string Nbsp = "\u00A0";

    /// <summary>U+202F, between groups of three digits.</summary>
    public const string Group = "\u202F";

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = Group };

    private static readonly (double Unit, int Decimals, string Suffix)[] Scales =
    [
        (1, 0, ""),
        (1e3, 1, "K"),
        (1e6, 1, "M"),
        (1e9, 2, "bn"),
        (1e12, 2, "tn"),
    ];

    /// <summary>"+$1.23 bn", "−$340.2 M", "$0".</summary>
    public static string SignedUsd(double? usd) => Finite(usd) is { } value ? Compact(value, true) : NotAvailable;

    /// <summary>"$1.23 bn", "−$340.2 M": a minus where there is one, but no plus.</summary>
    public static string Usd(double? usd) => Finite(usd) is { } value ? Compact(value, false) : NotAvailable;

    /// <summary>"+1.25%" of the fraction 0.0125.</summary>
    public static string SignedPercent(double? fraction, int decimals = 2) =>
        Finite(fraction) is { } value ? Fixed(value * 100, decimals, true) + "%" : NotAvailable;

    /// <summary>"18.4%" of the fraction 0.184.</summary>
    public static string Percent(double? fraction, int decimals = 1) =>
        Finite(fraction) is { } value ? Fixed(value * 100, decimals, false) + "%" : NotAvailable;

    /// <summary>"6012.35": without grouping, as strikes and prices are written on order tickets.</summary>
    public static string Price(double? usd, int decimals = 2) => Number(usd, decimals);

    /// <summary>"5900", "182.5": only the decimals the strike has.</summary>
    public static string Strike(double? usd) =>
        Finite(usd) is { } value ? value.ToString("0.###", CultureInfo.InvariantCulture) : NotAvailable;

    /// <summary>"+27.35", "−4.10": a difference of prices.</summary>
    public static string SignedNumber(double? value, int decimals = 2) =>
        Finite(value) is { } finite ? Fixed(finite, decimals, true) : NotAvailable;

    /// <summary>"0.87", "−1.20".</summary>
    public static string Number(double? value, int decimals = 2) =>
        Finite(value) is { } finite ? Fixed(finite, decimals, false) : NotAvailable;

    /// <summary>"1 234 567", with narrow spaces.</summary>
    public static string Contracts(double? count) => Finite(count) is { } value ? Count(value, false) : NotAvailable;

    /// <summary>"+1 234", "−56": a change of open interest, a net volume.</summary>
    public static string SignedContracts(double? count) =>
        Finite(count) is { } value ? Count(value, true) : NotAvailable;

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static string Compact(double usd, bool withPlus)
    {
        double size = Math.Abs(usd);
        int index = 0;
        while (index < Scales.Length - 1 && Rounded(size, index) >= 1000)
        {
            index++;
        }

        (double unit, int decimals, string suffix) = Scales[index];
        double rounded = Rounded(size, index);
        string digits = rounded == 0 ? "0" : (size / unit).ToString("F" + decimals, CultureInfo.InvariantCulture);
        string tail = suffix.Length == 0 ? "" : Nbsp + suffix;
        return Sign(rounded == 0 ? 0 : usd, withPlus) + "$" + digits + tail;
    }

    // 999.96 thousand is 1.0 million, not 1000.0 thousand: the unit is chosen after rounding.
    private static double Rounded(double size, int scaleIndex) =>
        Math.Round(size / Scales[scaleIndex].Unit, Scales[scaleIndex].Decimals, MidpointRounding.AwayFromZero);

    private static string Fixed(double value, int decimals, bool withPlus)
    {
        string digits = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        bool isZero = digits.AsSpan().IndexOfAnyExcept('0', '.') < 0;
        return Sign(isZero ? 0 : value, withPlus) + digits;
    }

    private static string Count(double count, bool withPlus)
    {
        double whole = Math.Round(count, MidpointRounding.AwayFromZero);
        return Sign(whole, withPlus) + Math.Abs(whole).ToString("N0", Grouped);
    }

    private static string Sign(double value, bool withPlus) =>
        value switch
        {
            < 0 => Minus,
            > 0 when withPlus => "+",
            _ => "",
        };
}
