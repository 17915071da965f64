using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Outcomes;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Counts stored outcomes, one at a time.</summary>
public sealed class LevelsReportQuery(
    History history,
    IMarketDataProvider provider,
    OutcomeFigures figures,
    IOptions<LevelsReportOptions> options
)
{
    private readonly LevelsReportOptions _options = options.Value;

    /// <summary>The report as it could be made at a market time.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="now">Market time: what was decided later is not counted.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<LevelsReportView> RunAsync(
        LevelsReportRequest request,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        OutcomeCount count = new(request, now, _options.DayRows);
        if (history.Store is { } store)
        {
            DateOnly today = MarketTime.DateOf(now);
            DayRange range = new(today.AddDays(-request.Range.Days), today);
            await foreach (Stored<DayOutcome> read in store.Outcomes.ScanAsync(provider.Info.Id, range, cancellation))
            {
                count.Add(read);
            }
        }
        return ToView(request, now, count);
    }

    private LevelsReportView ToView(LevelsReportRequest request, DateTimeOffset now, OutcomeCount count)
    {
        OutcomeTable table = count.ToTable();
        RestsOnView rests = new(table.Days, table.Symbols, table.FirstDay, table.LastDay, _options.LeastDays)
        {
            Judged = count.Judged,
            NotJudged = count.NotJudged,
            LeftOut = count.LeftOut,
        };
        return new()
        {
            Source = provider.Info.Id,
            MarketNow = now,
            Request = request,
            RestsOn = rests,
            Statement = LevelsReportText.RestsOn(rests),
            Absence = rests.Days > 0 ? null : Absence(request, count),
            IsFailed = count.IsUnavailable,
            Failure = figures.Failed > 0 && request.At is null ? LevelsReportText.Failed(figures) : null,
            Levels = LevelsReportOrder.Sorted([.. table.Rows.Select(LevelsReportViews.Row)], request.Sort),
            Days = count.NewestDays(),
            Symbols = count.Symbols(),
            CalendarSymbol = CalendarSymbol(count.Symbols()),
        };
    }

    private string? CalendarSymbol(IReadOnlyList<string> judged) =>
        judged.Count > 0 ? judged[0]
        : provider.Symbols.Count > 0 ? provider.Symbols[0].Symbol
        : null;

    private string Absence(LevelsReportRequest request, OutcomeCount count) =>
        history.Store is null ? history.Absence
        : count.IsUnavailable ? History.Closed
        : count.NotJudged > 0 ? LevelsReportText.NoneJudged(count.NotJudged)
        : LevelsReportText.Nothing(request, provider.Info);
}
