namespace Strikelight.Web.Features.Spx.View;

/// <summary>Term structure and skew, and the volatility indices.</summary>
public sealed record VolatilityView
{
    /// <summary>Each root and expiry of the chain, the nearest settlement first.</summary>
    public required IReadOnlyList<TermView> Term { get; init; }

    /// <summary>The volatility indices of the S&amp;P 500; empty for another underlying.</summary>
    public required IReadOnlyList<VolatilityIndexView> Indices { get; init; }
}
