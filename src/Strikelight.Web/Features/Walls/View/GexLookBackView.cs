namespace Strikelight.Web.Features.Walls.View;

/// <summary>Net exposure by strike at one earlier time, under the page's definition.</summary>
/// <param name="Minutes">How many minutes before the page's time it was asked for.</param>
/// <param name="State">How it stands: ready, pending, missing, failed.</param>
/// <param name="MarketTime">Market time of the chain that was found.</param>
/// <param name="Reason">Why there is none; null where it is ready.</param>
/// <param name="NetGexUsdPerPct">As many as the page has strikes, in their order; empty where there is none.</param>
public sealed record GexLookBackView(
    int Minutes,
    string State,
    DateTimeOffset? MarketTime,
    string? Reason,
    IReadOnlyList<double?> NetGexUsdPerPct
);
