namespace Strikelight.Web.Recorder;

/// <summary>What the recorder did since the start. Thread-safe.</summary>
public sealed class RecorderFigures
{
    private long _written;
    private long _writtenBytes;
    private long _refused;
    private long _volumeDecreases;
    private long _lastTicks;

    /// <summary>Chains that are safe in the store.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Bytes of what is safe, as it waited to be written.</summary>
    public long WrittenBytes => Interlocked.Read(ref _writtenBytes);

    /// <summary>Chains that the store did not take.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Polls whose trades are not known because the source took volume back.</summary>
    public long VolumeDecreases => Interlocked.Read(ref _volumeDecreases);

    /// <summary>When a chain was last safe, real time; null before the first.</summary>
    public DateTimeOffset? LastWrittenAt =>
        Interlocked.Read(ref _lastTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    internal void CountWritten(long bytes, DateTimeOffset at)
    {
        Interlocked.Increment(ref _written);
        Interlocked.Add(ref _writtenBytes, bytes);
        Interlocked.Exchange(ref _lastTicks, at.UtcTicks);
    }

    internal void CountRefused() => Interlocked.Increment(ref _refused);

    internal void CountVolumeDecrease() => Interlocked.Increment(ref _volumeDecreases);
}
