namespace Strikelight.Core.Contracts;

/// <summary>Where a chain comes from and for when it stands.</summary>
/// <param name="Symbol">Underlying symbol in our spelling: <c>SPX</c>, <c>SPY</c>, <c>BRK.B</c>.</param>
/// <param name="Source">Provider id: <c>simulated2</c>, <c>cboe</c>, <c>recorded</c>.</param>
/// <param name="MarketTime">When the market showed these quotes, UTC.</param>
/// <param name="ReceivedAt">When we had the last byte, UTC.</param>
/// <param name="Underlying">The underlying's quote.</param>
public sealed record ChainHeader(
    string Symbol,
    string Source,
    DateTimeOffset MarketTime,
    DateTimeOffset ReceivedAt,
    UnderlyingQuote Underlying
)
{
    /// <summary>
    /// The instant from which the data's age counts, UTC: the market time, or the time of receipt where the source's
    /// clock runs ahead of ours, so that a wrong clock never makes old data look young.
    /// </summary>
    public DateTimeOffset AgeStartsAt => MarketTime <= ReceivedAt ? MarketTime : ReceivedAt;
}
