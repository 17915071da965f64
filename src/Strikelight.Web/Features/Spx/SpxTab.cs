namespace Strikelight.Web.Features.Spx;

/// <summary>The tabs of the page, each a view of its own.</summary>
public enum SpxTab
{
    /// <summary>Expected moves.</summary>
    Moves,

    /// <summary>Gamma and the other exposures.</summary>
    Gamma,

    /// <summary>Max pain and walls.</summary>
    Strikes,

    /// <summary>What traded.</summary>
    Flow,

    /// <summary>Term structure and skew.</summary>
    Volatility,

    /// <summary>The chain of one expiry.</summary>
    Chain,
}
