namespace Strikelight.Web.Live;

/// <summary>What a live view last told its viewers: the newest frame, and a heartbeat beside it.</summary>
/// <param name="Version">Grows with every pulse.</param>
/// <param name="FrameId">Versions of the data the newest frame was drawn from.</param>
/// <param name="Head">When these data were published, as a comment before the frame: a deflate segment.</param>
/// <param name="Segment">
/// The newest frame's bytes, the same array as before where only the heart beat; null where every viewer has them and
/// the memory was needed.
/// </param>
/// <param name="Beat">The heartbeat event as a deflate segment.</param>
internal sealed record Pulse(long Version, string FrameId, byte[] Head, byte[]? Segment, byte[] Beat);
