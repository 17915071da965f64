using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Memory.View;

/// <summary>What was written since the start.</summary>
/// <param name="Batches">Batches that are safe.</param>
/// <param name="RefusedBatches">Batches not taken because too much waited.</param>
/// <param name="Chains">Chains that are safe.</param>
/// <param name="CoalescedChains">Chains that a newer one of their symbol replaced before they were written.</param>
/// <param name="RefusedChains">Chains not taken by the store, or let go because too many waited.</param>
/// <param name="LostSteps">Polls whose trades are not known because what the poll before said was let go.</param>
/// <param name="LastAt">When a chain was last safe, real time; null before the first.</param>
/// <param name="Levels">Minutes of levels.</param>
public sealed record RecordingWritesView(
    long Batches,
    long RefusedBatches,
    long Chains,
    long CoalescedChains,
    long RefusedChains,
    long LostSteps,
    DateTimeOffset? LastAt,
    LevelTally Levels
);
