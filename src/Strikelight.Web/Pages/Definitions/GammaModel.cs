namespace Strikelight.Web.Pages.Definitions;

/// <summary>Whose arithmetic the exposure totals and zero gamma follow.</summary>
public enum GammaModel
{
    /// <summary>Own volatilities on the parity forward, time to the second, settled contracts left out.</summary>
    Own,

    /// <summary>That of many published charts: vendor's gamma, settled contracts included, weekdays / 262.</summary>
    Published,
}
