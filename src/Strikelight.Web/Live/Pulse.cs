using Strikelight.Web.Board;

namespace Strikelight.Web.Live;

/// <summary>What a live view last told its viewers: the newest frame, and a heartbeat beside it.</summary>
/// <param name="Version">Grows with every pulse.</param>
/// <param name="Frame">The newest frame; the same object as before where only the heart beat.</param>
/// <param name="Beat">The heartbeat event as a deflate segment.</param>
public sealed record Pulse(long Version, Frame Frame, byte[] Beat) : IVersioned;
