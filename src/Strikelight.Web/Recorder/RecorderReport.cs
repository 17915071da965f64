namespace Strikelight.Web.Recorder;

/// <summary>What the recorder does and did since the start, as JSON.</summary>
/// <param name="State">off, recording or paused.</param>
/// <param name="Reason">Why it is off or paused; empty while it records.</param>
/// <param name="LastWrittenAt">When something was last safe in the store, real time; null before the first.</param>
/// <param name="Chains">Counts of chains.</param>
public sealed record RecorderReport(string State, string Reason, DateTimeOffset? LastWrittenAt, RecorderCounts? Chains);
