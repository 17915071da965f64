namespace Strikelight.Web.Recorder.Gauge;

/// <summary>How far the history of a symbol reaches.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
/// <param name="LastAt">Market time of its newest stored chain.</param>
/// <param name="AgeSeconds">How long ago that is by the market's clock.</param>
/// <param name="IsFollowed">Whether it is recorded in market hours whoever looks at it.</param>
public sealed record RecordedSymbol(string Symbol, DateTimeOffset LastAt, double AgeSeconds, bool IsFollowed);
