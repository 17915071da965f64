namespace Strikelight.Web.Budget;

/// <summary>The last line of defence: a managed heap that cannot outgrow the budget.</summary>
public static class HeapGuard
{
    private const double NotHeapShare = 0.65; // of the runtime's line: code and native memory; the rest is heap

    /// <summary>
    /// Bounds the heap of the whole process by what the rest leaves of the limit, so that the collector works harder
    /// before it is reached. The pressure ladder begins far below it: a limit that comes first would end the process.
    /// </summary>
    /// <exception cref="InvalidOperationException">The heap is larger already.</exception>
    public static void Apply(BudgetPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        long notHeapBytes = (long)(NotHeapShare * plan.Runtime.CapBytes) + plan.Database.CapBytes;
        AppContext.SetData("GCHeapHardLimit", (ulong)(plan.Limit.Bytes - notHeapBytes));
        GC.RefreshMemoryLimit();
    }
}
