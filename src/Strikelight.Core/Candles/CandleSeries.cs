namespace Strikelight.Core.Candles;

/// <summary>Immutable price bars of one symbol in columns of one length, oldest first.</summary>
public sealed class CandleSeries
{
    private readonly long[] _startUnixSeconds;
    private readonly double[] _open;
    private readonly double[] _high;
    private readonly double[] _low;
    private readonly double[] _close;
    private readonly double[] _volume;

    /// <summary>Takes copies of the columns.</summary>
    /// <param name="interval">Length of one bar.</param>
    /// <param name="startUnixSeconds">Start of each bar, UTC, strictly ascending; length n.</param>
    /// <param name="open">Opening prices in USD; length n.</param>
    /// <param name="high">Highest prices in USD; length n.</param>
    /// <param name="low">Lowest prices in USD; length n.</param>
    /// <param name="close">Closing prices in USD; length n.</param>
    /// <param name="volume">Shares traded; NaN where the source has none (indices); length n.</param>
    /// <exception cref="ArgumentException">Lengths differ or starts do not ascend.</exception>
    public CandleSeries(
        TimeSpan interval,
        ReadOnlySpan<long> startUnixSeconds,
        ReadOnlySpan<double> open,
        ReadOnlySpan<double> high,
        ReadOnlySpan<double> low,
        ReadOnlySpan<double> close,
        ReadOnlySpan<double> volume
    )
    {
        Guard.SameLength(startUnixSeconds.Length, open.Length);
        Guard.SameLength(startUnixSeconds.Length, high.Length);
        Guard.SameLength(startUnixSeconds.Length, low.Length);
        Guard.SameLength(startUnixSeconds.Length, close.Length);
        Guard.SameLength(startUnixSeconds.Length, volume.Length);
        for (int i = 1; i < startUnixSeconds.Length; i++)
        {
            if (startUnixSeconds[i] <= startUnixSeconds[i - 1])
            {
                throw new ArgumentException("Bars must ascend in time.", nameof(startUnixSeconds));
            }
        }
        Interval = interval;
        _startUnixSeconds = startUnixSeconds.ToArray();
        _open = open.ToArray();
        _high = high.ToArray();
        _low = low.ToArray();
        _close = close.ToArray();
        _volume = volume.ToArray();
    }

    /// <summary>Length of one bar.</summary>
    public TimeSpan Interval { get; }

    /// <summary>Number of bars.</summary>
    public int Count => _close.Length;

    /// <summary>Start of each bar in Unix seconds.</summary>
    public ReadOnlySpan<long> StartUnixSeconds => _startUnixSeconds;

    /// <summary>Opening prices in USD.</summary>
    public ReadOnlySpan<double> OpenUsd => _open;

    /// <summary>Highest prices in USD.</summary>
    public ReadOnlySpan<double> HighUsd => _high;

    /// <summary>Lowest prices in USD.</summary>
    public ReadOnlySpan<double> LowUsd => _low;

    /// <summary>Closing prices in USD; the last bar's moves until the bar ends.</summary>
    public ReadOnlySpan<double> CloseUsd => _close;

    /// <summary>Shares traded a bar; NaN where the source has none.</summary>
    public ReadOnlySpan<double> VolumeShares => _volume;

    /// <summary>Some of the bars, in their order; gives ranges such as <c>bars[..10]</c>.</summary>
    /// <param name="start">Index of the first.</param>
    /// <param name="length">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">They reach beyond the bars.</exception>
    public CandleSeries Slice(int start, int length) =>
        new(
            Interval,
            StartUnixSeconds.Slice(start, length),
            OpenUsd.Slice(start, length),
            HighUsd.Slice(start, length),
            LowUsd.Slice(start, length),
            CloseUsd.Slice(start, length),
            VolumeShares.Slice(start, length)
        );
}
