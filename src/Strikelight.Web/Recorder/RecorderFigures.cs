using System.Collections.Immutable;

namespace Strikelight.Web.Recorder;

/// <summary>What the recorder did since the start. Thread-safe.</summary>
public sealed class RecorderFigures(StoredTopics stored)
{
    private long _written;
    private long _handedBytes;
    private long _refused;
    private long _failed;
    private long _stepFailures;
    private long _volumeDecreases;
    private long _stepsLost;
    private long _lastTicks;
    private RecorderFailure? _failure;
    private string _rest = "";
    private IReadOnlyList<SymbolReport> _symbols = [];

    /// <summary>Chains that are safe in the store.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Bytes of what is safe, as it waited in memory to be written; not what it takes on disk.</summary>
    public long HandedBytes => Interlocked.Read(ref _handedBytes);

    /// <summary>Chains or events that the store did not take.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Failures of single symbols.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Ticks that ended by an error of the recorder itself.</summary>
    public long StepFailures => Interlocked.Read(ref _stepFailures);

    /// <summary>Polls whose trades are not known because the source took volume back.</summary>
    public long VolumeDecreases => Interlocked.Read(ref _volumeDecreases);

    /// <summary>Polls whose trades are not known because what the poll before said was let go.</summary>
    public long StepsLost => Interlocked.Read(ref _stepsLost);

    /// <summary>When a chain was last safe, real time; null before the first.</summary>
    public DateTimeOffset? LastWrittenAt =>
        Interlocked.Read(ref _lastTicks) is > 0 and var known ? new DateTimeOffset(known, TimeSpan.Zero) : null;

    /// <summary>The recorder's own error at the last tick; null where it worked.</summary>
    public RecorderFailure? Failure => Volatile.Read(ref _failure);

    /// <summary>Why nothing is to be recorded of this source; empty where something is.</summary>
    public string RestReason => Volatile.Read(ref _rest);

    /// <summary>How each symbol stood at the last tick.</summary>
    public IReadOnlyList<SymbolReport> Symbols => Volatile.Read(ref _symbols);

    /// <summary>A chain of a symbol is safe: what is read of it is told.</summary>
    internal void CountWritten(string symbol, long bytes, DateTimeOffset at)
    {
        Interlocked.Increment(ref _written);
        Interlocked.Add(ref _handedBytes, bytes);
        Interlocked.Exchange(ref _lastTicks, at.UtcTicks);
        stored.Move(symbol);
    }

    internal void CountRefused() => Interlocked.Increment(ref _refused);

    internal void CountFailed() => Interlocked.Increment(ref _failed);

    internal void CountIncrements(IncrementState increments)
    {
        Interlocked.Add(ref _volumeDecreases, increments == IncrementState.VolumeDecreased ? 1 : 0);
        Interlocked.Add(ref _stepsLost, increments == IncrementState.Lost ? 1 : 0);
    }

    internal void StepWorked() => Volatile.Write(ref _failure, null);

    internal void StepFailed(string reason, DateTimeOffset at)
    {
        Interlocked.Increment(ref _stepFailures);
        Volatile.Write(ref _failure, new(reason, Failure?.Since ?? at));
    }

    internal void Rest(string reason) => Volatile.Write(ref _rest, reason);

    internal void Show(ImmutableArray<SymbolReport> symbols) => Volatile.Write(ref _symbols, symbols);
}
