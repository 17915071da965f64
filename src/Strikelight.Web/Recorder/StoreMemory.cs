using Strikelight.Store;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Recorder;

/// <summary>What the store holds in memory: page caches and statements of SQLite, and batches that wait.</summary>
/// <remarks>Thread-safe. Its caps are settings of the store, which give nothing back while memory is short.</remarks>
public sealed class StoreMemory(IStore store, BudgetPlan plan) : IByteHolder
{
    /// <inheritdoc />
    public BudgetLine Line => plan.Database;

    /// <inheritdoc />
    public ByteUse Use()
    {
        StoreBytes bytes = store.Maintenance.Traffic().Bytes;
        return new(bytes.Memory + bytes.Queue, 1);
    }

    /// <inheritdoc />
    public void Press(PressureLevel level) { }
}
