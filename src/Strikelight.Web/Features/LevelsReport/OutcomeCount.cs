using Strikelight.Core.Outcomes;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Counts rows of the store as they come; holds a count a day and the newest days, no row.</summary>
internal sealed class OutcomeCount(LevelsReportRequest request, DateTimeOffset now, int daysMost)
{
    private readonly OutcomeTally _tally = new(OutcomeRules.Default);
    private readonly Queue<DayView> _days = new();
    private readonly SortedSet<string> _symbols = new(StringComparer.Ordinal);

    public int Judged { get; private set; }

    public int NotJudged { get; private set; }

    public int LeftOut { get; private set; }

    public bool IsUnavailable { get; private set; }

    public void Add(Stored<DayOutcome> read)
    {
        if (read.Fault is { } fault)
        {
            IsUnavailable |= fault.IsOfStore;
            LeftOut++;
            return;
        }
        DayOutcome row = read.Value!; // a range holds values and faults
        bool isAsked = request.Symbol is not { } symbol || row.Owner.Symbol == symbol;
        if (!isAsked && row.Level != OutcomeCodec.DayId)
        {
            return;
        }
        if (OutcomeCodec.Decode(row) is not { } record)
        {
            LeftOut += isAsked ? 1 : 0;
            return;
        }
        if (record.JudgedAt > now)
        {
            return;
        }
        _symbols.Add(row.Owner.Symbol);
        if (isAsked)
        {
            Add(row, record);
        }
    }

    public OutcomeTable ToTable() => _tally.ToTable();

    public IReadOnlyList<DayView> NewestDays() =>
        [.. _days.OrderByDescending(day => day.Day).ThenBy(day => day.Symbol, StringComparer.Ordinal)];

    public IReadOnlyList<string> Symbols() => [.. _symbols];

    private void Add(DayOutcome row, OutcomeRecord record)
    {
        if (record.Verdict is { } verdict)
        {
            Judged += verdict.IsJudged ? 1 : 0;
            NotJudged += verdict.IsJudged ? 0 : 1;
            _days.Enqueue(LevelsReportViews.Day(row.Owner.Symbol, row.Day, verdict)); // rows come by day
            if (_days.Count > daysMost)
            {
                _days.Dequeue();
            }
        }
        else if (record.Trial is { } trial && trial.Level.Rules == OutcomeRules.Default)
        {
            _tally.Add(trial);
        }
        else
        {
            LeftOut++;
        }
    }
}
