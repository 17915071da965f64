using Strikelight.Web.Board;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>A name around the page's symbol, with its levels; null is missing.</summary>
public sealed record NameView
{
    /// <summary>Underlying in our spelling.</summary>
    public required string Symbol { get; init; }

    /// <summary>Name for people; empty where the source has none.</summary>
    public required string Name { get; init; }

    /// <summary>How its data stand.</summary>
    public required ViewState State { get; init; }

    /// <summary>When the market showed these quotes.</summary>
    public DateTimeOffset? MarketTime { get; init; }

    /// <summary>Price with its change.</summary>
    public PriceView? Price { get; init; }

    /// <summary>Which expiries its levels are of, as an address says it: not the page's where it has no 0DTE.</summary>
    public string? Scope { get; init; }

    /// <summary>Why the levels are of other expiries than the page's; null where they are of the same.</summary>
    public string? ScopeNote { get; init; }

    /// <summary>The nearest expiry its levels count.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary>Regime and where spot stands in it.</summary>
    public RegimeView? Regime { get; init; }

    /// <summary>Its levels.</summary>
    public NameLevelsView? Levels { get; init; }

    /// <summary>Calls traded in the session.</summary>
    public double? CallVolume { get; init; }

    /// <summary>Puts traded in the session.</summary>
    public double? PutVolume { get; init; }

    /// <summary>Puts per call by volume.</summary>
    public double? PutCallVolume { get; init; }
}
