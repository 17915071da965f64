using Microsoft.AspNetCore.Components;

namespace Strikelight.Web.Shell;

/// <summary>Everything a whole document needs around the fragment of its page.</summary>
public sealed record LayoutModel
{
    /// <summary>Title of the page, without the product's name.</summary>
    public required string Title { get; init; }

    /// <summary>All pages, in order.</summary>
    public required IReadOnlyList<NavItem> NavItems { get; init; }

    /// <summary>Address of the current item of <see cref="NavItems"/>.</summary>
    public string? ActiveHref { get; init; }

    /// <summary>Where the data come from, for people.</summary>
    public required string ProviderName { get; init; }

    /// <summary>Puts the SIMULATED mark on the page.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Market time of a recording that is shown; puts the RECORDED badge on the page.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The symbol of the page; also part of the file names of saved charts.</summary>
    public string? Symbol { get; init; }

    /// <summary>Where the palette leads with a symbol; "{symbol}" is replaced.</summary>
    public string SymbolHref { get; init; } = "/walls/{symbol}";

    /// <summary>Versions of the data in <see cref="MainHtml"/>: the id of the live frame that equals it.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether the browser opens the live form of this address.</summary>
    public bool LiveEnabled { get; init; }

    /// <summary>Whether something of a past page is being read: the browser asks once more, and waits.</summary>
    public bool IsReading { get; init; }

    /// <summary>What the server has to say on every page; null where there is nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the page can be shown as of a past time.</summary>
    public bool CanTravel { get; init; }

    /// <summary>The symbol whose recorded days the replay bar offers; null where it offers none.</summary>
    public string? ReplaySymbol { get; init; }

    /// <summary>How far back that symbol can be replayed; null where it cannot.</summary>
    public ReplayReach? Reach { get; init; }

    /// <summary>Whether the replay bar is on the page: there is a past, or the page shows one.</summary>
    public bool HasReplay => CanTravel && ReplaySymbol is not null && (Reach is not null || ReplayAt is not null);

    /// <summary>The past market time that is shown; opens the replay bar and puts the REPLAY mark.</summary>
    public DateTimeOffset? ReplayAt { get; init; }

    /// <summary>Seconds between refreshes of this page, if it has a cadence.</summary>
    public int? RefreshSeconds { get; init; }

    /// <summary>Market time at which the document is sent.</summary>
    public required DateTimeOffset MarketNow { get; init; }

    /// <summary>Market seconds that pass in a second: 1, another of a simulated market, 0 of recordings.</summary>
    public double ClockSpeed { get; init; } = 1;

    /// <summary>Content of the main element. Its first element carries data-now and data-market-time.</summary>
    public MarkupString MainHtml { get; init; }

    /// <summary>Static files.</summary>
    public AssetPaths Assets { get; init; } = new();

    /// <summary>Symbols to put into the document; without, the browser fetches /symbols.json.</summary>
    public IReadOnlyList<PaletteSymbol>? Symbols { get; init; }

    /// <summary>Title of the document with the mark of a replay, which stands first where tabs are narrow.</summary>
    public string DocumentTitle => ReplayAt is { } at ? $"REPLAY {Format.MarketDateTime(at)} · {Title}" : Title;

    /// <summary>Address of an item, at the time that is shown where its page can travel.</summary>
    public string HrefOf(NavItem item) => Format.HrefAt(item.Href, item.CanTravel ? ReplayAt : null);
}
