using System.Globalization;

namespace Strikelight.Web.Pages;

/// <summary>Values that addresses of several pages carry, and what is said where one is none.</summary>
internal static class UrlValues
{
    /// <summary>Why a symbol is refused.</summary>
    public const string NoSymbol = "That is not a symbol: letters, digits and one dot, ten at most.";

    /// <summary>Why a past time is refused.</summary>
    public const string NoTime = "'at' is a time such as 2026-11-20T15:30:00Z.";

    /// <summary>Reads <c>at=</c> in whole seconds, so that one moment has one form; null where it is no time.</summary>
    public static DateTimeOffset? TimeOf(string value) =>
        DateTimeOffset.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset at
        )
            ? DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds())
            : null;
}
