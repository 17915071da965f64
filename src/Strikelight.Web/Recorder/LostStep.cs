namespace Strikelight.Web.Recorder;

/// <summary>A step between two polls whose beginning was let go before its end came.</summary>
/// <param name="From">Market time of the last poll that is known.</param>
/// <param name="Reason">Why what it said is not held, one sentence.</param>
public sealed record LostStep(DateTimeOffset From, string Reason);
