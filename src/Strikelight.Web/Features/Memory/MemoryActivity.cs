using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Live;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>What the server is doing with its memory: viewers, symbols, source and the last hour.</summary>
public sealed class MemoryActivity(
    LiveViews views,
    BudgetPlan plan,
    MarketBoard board,
    IMarketDataProvider provider,
    MemoryHistory history
)
{
    /// <summary>With fewer viewers, other causes of a change are larger than what they cost.</summary>
    public const int MeasuredViewersLeast = 50;

    private const string ClockSymbol = "SPX"; // any symbol: a source has one clock unless it holds recordings

    /// <summary>Market time now.</summary>
    public DateTimeOffset MarketNow() =>
        provider.Now(provider.Symbols.Count > 0 ? provider.Symbols[0].Symbol : ClockSymbol);

    /// <summary>Who looks, and what a viewer costs.</summary>
    /// <param name="budgetedBytes">Bytes counted for a stream by the budget.</param>
    /// <param name="rssBytes">Resident memory now.</param>
    internal ViewersView Viewers(int budgetedBytes, long rssBytes)
    {
        int count = views.ViewerCount;
        return new(
            count,
            views.ViewCount,
            (int)(plan.Viewers.CapBytes / plan.ViewerBytes),
            budgetedBytes,
            BytesAViewer(history.Points(), count, rssBytes)
        );
    }

    /// <summary>Resident memory above the last point without viewers, by viewer; null where it says nothing.</summary>
    internal static double? BytesAViewer(IReadOnlyList<HistoryPoint> points, int viewers, long rssBytes)
    {
        long? idleBytes = points.LastOrDefault(point => point.Viewers == 0) is { RssBytes: > 0 } idle
            ? idle.RssBytes
            : null; // an empty point is none
        return viewers >= MeasuredViewersLeast ? (rssBytes - idleBytes) / (double)viewers : null;
    }

    /// <summary>The symbols kept.</summary>
    internal BoardView Board()
    {
        TickFigures ticks = board.Ticks;
        return new(
            board.SymbolCount,
            board.SnapshotBytes,
            ticks.Count,
            ticks.Count > 0 ? ticks.LastMs : null,
            ticks.Count > 0 ? ticks.WorstMs : null
        );
    }

    /// <summary>How the source has been answering.</summary>
    internal UpstreamView Upstream()
    {
        ProviderHealth health = provider.Health;
        return new(
            provider.Info.DisplayName,
            health.CallCount,
            health.FailureCount,
            health.LastTryAt,
            health.LastSuccessAt,
            health.LastFailure == FetchFailure.None ? null : Known.Name(health.LastFailure),
            health.LastFailureDetail
        );
    }

    /// <summary>The last hour.</summary>
    internal HistoryPoint[] History() => history.Points();
}
