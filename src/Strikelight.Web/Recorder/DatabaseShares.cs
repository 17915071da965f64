using Microsoft.Extensions.Options;
using Strikelight.Store;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Recorder;

/// <summary>The budget's line of the database, and what other settings leave of it.</summary>
public sealed class DatabaseShares
{
    private const long KeyBytesLeast = 1L << 20; // keys and counts of some 85,000 contracts

    /// <summary>Takes the line and what else is on it.</summary>
    /// <exception cref="BudgetException">The line is too small for what is set in the other sections.</exception>
    public DatabaseShares(BudgetPlan plan, IOptions<StoreOptions> store, IOptions<RecorderOptions> recorder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(recorder);
        Line = plan.Database;
        KeyBytesMost = Line.CapBytes - store.Value.CacheBytes - recorder.Value.QueueBytes;
        if (KeyBytesMost < KeyBytesLeast)
        {
            throw new BudgetException(
                $"{Line.Setting} has {Line.CapBytes} bytes, which is too little for Store:CacheBytes, "
                    + $"Recorder:QueueBytes and {KeyBytesLeast} bytes beside them: raise it or lower these."
            );
        }
    }

    /// <summary>The line.</summary>
    public BudgetLine Line { get; }

    /// <summary>Bytes for the keys that differences are made against and the counts of the last polls.</summary>
    public long KeyBytesMost { get; }
}
