namespace Strikelight.Store;

/// <summary>Whether history is being written, and if not, why and since when.</summary>
/// <param name="Kind">What is done with writes.</param>
/// <param name="Reason">Why they are paused; none otherwise.</param>
/// <param name="Detail">One sentence for people, without a path; empty while open.</param>
/// <param name="Since">When this state began, real time.</param>
public sealed record StoreState(StoreStateKind Kind, PauseReason Reason, string Detail, DateTimeOffset Since);
