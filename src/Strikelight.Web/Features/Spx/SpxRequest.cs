using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.Spx;

/// <summary>What the URL of the page asks for, defaults filled in.</summary>
public sealed record SpxRequest : ITravelRequest
{
    /// <summary>The underlying unless told otherwise.</summary>
    public const string StandardSymbol = "SPX";

    /// <summary>Strikes shown unless told otherwise.</summary>
    public const int StandardWindow = 40;

    /// <summary>Underlying in our spelling.</summary>
    public string Symbol { get; init; } = StandardSymbol;

    /// <summary>The tab.</summary>
    public SpxTab Tab { get; init; }

    /// <summary>Strikes shown; no sum depends on it.</summary>
    public int Window { get; init; } = StandardWindow;

    /// <summary>The root and expiry of the chain table; null is the nearest settlement.</summary>
    public SeriesPick? Series { get; init; }

    /// <summary>Under which definitions levels and exposure are shown.</summary>
    public LevelDefinition Definition { get; init; } = new();

    /// <inheritdoc />
    public DateTimeOffset? At { get; init; }
}
