namespace Strikelight.Web.Recorder.Gauge;

/// <summary>A time of today of which nothing was recorded although it should have been, or a lost step.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
/// <param name="From">Its beginning, market time.</param>
/// <param name="To">Its end, market time.</param>
/// <param name="Reason">Why, one sentence.</param>
public sealed record RecordedGap(string Symbol, DateTimeOffset From, DateTimeOffset To, string Reason);
