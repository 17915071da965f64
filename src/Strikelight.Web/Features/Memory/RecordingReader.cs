using Microsoft.Extensions.Options;
using Strikelight.Store;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Gauge;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Memory;

/// <summary>Reads what the Memory page shows of the history.</summary>
public sealed class RecordingReader(History history, RecorderFigures figures, IServiceProvider services)
{
    /// <summary>A reading of now; what has to be counted is as old as its count says.</summary>
    internal RecordingView Read()
    {
        var state = RecordingState.Of(history, figures);
        if (history.Store is not { } store)
        {
            return new() { State = state.Word, Reason = state.Reason };
        }
        StoreTraffic traffic = store.Maintenance.Traffic();
        UpkeepTimes upkeep = services.GetRequiredService<UpkeepTimes>();
        HistoryCount? count = services.GetRequiredService<HistoryGauge>().Ask();
        return new()
        {
            State = state.Word,
            Reason = state.Reason,
            Since = state.Since,
            IsFault = state.IsFault,
            Bytes = BytesOf(traffic.Bytes),
            Writes = WritesOf(traffic),
            LastThinnedAt = upkeep.LastAt,
            NextThinningAt = upkeep.NextAt,
            CountedAt = count?.At,
            OldestDay = count?.Extent.OldestDay,
            NewestDay = count?.Extent.NewestDay,
            Tables = count is null ? [] : count.Extent.Tables,
            Symbols = count is null ? [] : count.Symbols,
            Gaps = count is null ? [] : count.Gaps,
        };
    }

    private RecordingBytesView BytesOf(StoreBytes bytes)
    {
        StoreOptions options = services.GetRequiredService<IOptions<StoreOptions>>().Value;
        return new(
            bytes.File,
            options.MaxBytes,
            bytes.Log,
            options.WalCapBytes,
            bytes.Queue,
            options.QueueBytes,
            bytes.Memory
        );
    }

    private RecordingWritesView WritesOf(StoreTraffic traffic)
    {
        ChainInbox inbox = services.GetRequiredService<ChainInbox>();
        return new(
            traffic.WrittenBatches,
            traffic.RefusedBatches,
            figures.Written,
            inbox.Coalesced,
            figures.Refused + inbox.Refused,
            figures.StepsLost,
            figures.LastWrittenAt,
            LevelTally.Of(services)
        );
    }
}
