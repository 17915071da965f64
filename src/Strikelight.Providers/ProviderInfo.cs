namespace Strikelight.Providers;

/// <summary>Name, character and cadence of a source.</summary>
/// <param name="Id">
/// Id in JSON, lineage and stored history: <c>simulated2</c>, <c>cboe</c>, <c>recorded</c>. Two sources whose numbers
/// differ have two ids.
/// </param>
/// <param name="DisplayName">Name for people.</param>
/// <param name="Kind">What stands behind the numbers.</param>
/// <param name="PollInterval">How often a watched symbol is asked for; null where its data never change.</param>
/// <param name="TypicalDelay">How far behind the market the source is when it works.</param>
public sealed record ProviderInfo(
    string Id,
    string DisplayName,
    ProviderKind Kind,
    TimeSpan? PollInterval,
    TimeSpan TypicalDelay
)
{
    /// <summary>
    /// How often the price alone may be asked for between two chains; null where the source has no price between them.
    /// </summary>
    public TimeSpan? TickInterval { get; init; }

    /// <summary>Market seconds that pass in a second; 0 where the source's time stands still, as that of recordings.
    /// </summary>
    public double ClockSpeed { get; init; } = 1;

    /// <summary>
    /// Market time from which on any moment of a session can be asked for; null where only recorded times can, or none.
    /// </summary>
    public DateTimeOffset? AnyTimeSince { get; init; }
}
