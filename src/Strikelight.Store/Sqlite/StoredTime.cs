namespace Strikelight.Store.Sqlite;

/// <summary>Instants as stored: UTC ticks.</summary>
internal static class StoredTime
{
    public static DateTimeOffset Of(long ticks) => new(ticks, TimeSpan.Zero);

    /// <summary>The instant of ticks that may be damaged; null for what is no time at all.</summary>
    public static DateTimeOffset? Claimed(long ticks) =>
        ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks ? Of(ticks) : null;
}
