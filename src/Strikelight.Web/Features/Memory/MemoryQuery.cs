using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>Reads everything the Memory page shows at one moment.</summary>
/// <remarks>Not thread-safe: the feed asks one at a time.</remarks>
public sealed class MemoryQuery(
    BudgetPlan plan,
    IMemoryGauge gauge,
    IEnumerable<IByteHolder> holders,
    PressureLadder ladder,
    MemoryActivity activity,
    MemoryHistory history,
    RecordingReader recording,
    TimeProvider clock
)
{
    private readonly IByteHolder[] _holders = [.. holders];
    private readonly ProcessReader _process = new(gauge, clock);

    /// <summary>Market time now.</summary>
    public DateTimeOffset MarketNow() => activity.MarketNow();

    /// <summary>A reading of now.</summary>
    public MemoryView Read()
    {
        ProcessView process = _process.Read();
        return new()
        {
            At = clock.GetUtcNow(),
            MarketNow = activity.MarketNow(),
            Limit = new(plan.Limit.Bytes, plan.Limit.Source),
            Process = process,
            Pressure = Pressure(process),
            Viewers = activity.Viewers(plan.ViewerBytes, process.RssBytes),
            Board = activity.Board(),
            Budget = BudgetSheet.Of(plan, _holders, process, history.LeastRestBytes()),
            Upstream = activity.Upstream(),
            History = activity.History(),
            Recording = recording.Read(),
        };
    }

    private PressureView Pressure(ProcessView process) =>
        new(
            Known.Name(ladder.Level),
            process.UsedBytes / (double)plan.Limit.Bytes,
            PressureText.Levels,
            [
                .. ladder
                    .Changes.Reverse()
                    .Select(change => new PressureChangeView(
                        change.At,
                        Known.Name(change.From),
                        Known.Name(change.To),
                        change.Share
                    )),
            ]
        );
}
