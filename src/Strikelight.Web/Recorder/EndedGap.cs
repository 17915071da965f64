using Strikelight.Store;

namespace Strikelight.Web.Recorder;

/// <summary>A time of which nothing is recorded; closed hours may lie in it.</summary>
/// <param name="Time">Market time from and to.</param>
/// <param name="Reason">Why, one sentence.</param>
internal sealed record EndedGap(TimeRange Time, string Reason);
