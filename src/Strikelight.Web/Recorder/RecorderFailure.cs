namespace Strikelight.Web.Recorder;

/// <summary>An error of the recorder itself.</summary>
/// <param name="Reason">One sentence for people.</param>
/// <param name="Since">Real time of the first tick that failed, of those without one that worked between.</param>
public sealed record RecorderFailure(string Reason, DateTimeOffset Since);
