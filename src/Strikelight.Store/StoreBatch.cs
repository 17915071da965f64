using System.Collections.Immutable;

namespace Strikelight.Store;

/// <summary>Records that are stored together or not at all, in the order given.</summary>
public sealed class StoreBatch
{
    private const int OwnBytes = 200; // the batch, its place in the queue and its task

    /// <summary>Takes the records.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public StoreBatch(params ReadOnlySpan<StoreRecord> records)
    {
        if (records.IsEmpty)
        {
            throw new ArgumentException("A batch needs a record.", nameof(records));
        }
        Records = [.. records];
        long held = OwnBytes;
        foreach (StoreRecord record in records)
        {
            held += record.HeldBytes;
        }
        HeldBytes = held;
    }

    /// <summary>The records, in the order in which they are written.</summary>
    public ImmutableArray<StoreRecord> Records { get; }

    /// <summary>About how many bytes wait with this batch.</summary>
    public long HeldBytes { get; }
}
