namespace Strikelight.Providers.Simulated;

/// <summary>What stands still through a session for one expiry.</summary>
/// <remarks>
/// Counts have two entries a strike, call before put. <see cref="Volume"/> is that of the whole session,
/// <see cref="Change"/> the open interest against the session before, <see cref="NextChange"/> that of the next session
/// against this one, which this session's volume brings about.
/// </remarks>
internal sealed class SeriesDay(ListedSeries series, double[] strikes)
{
    private const int BytesPerStrike = sizeof(double) + 2 * 4 * sizeof(int);

    public ListedSeries Series { get; } = series;

    public DateTimeOffset SettlesAt { get; } = series.Root.SettlesAt(series.Expiry);

    public double[] Strikes { get; } = strikes;

    public int[] OpenInterest { get; } = new int[2 * strikes.Length];

    public int[] Change { get; } = new int[2 * strikes.Length];

    public int[] NextChange { get; } = new int[2 * strikes.Length];

    public int[] Volume { get; } = new int[2 * strikes.Length];

    public long Bytes => 400 + (long)Strikes.Length * BytesPerStrike;
}
