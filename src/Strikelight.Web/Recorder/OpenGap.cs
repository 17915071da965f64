namespace Strikelight.Web.Recorder;

/// <summary>A time of which nothing is recorded and that has not ended.</summary>
/// <param name="From">Market time from which on nothing is there.</param>
/// <param name="Reason">Why, one sentence.</param>
internal sealed record OpenGap(DateTimeOffset From, string Reason);
