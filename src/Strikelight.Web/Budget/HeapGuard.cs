namespace Strikelight.Web.Budget;

/// <summary>The last line of defence: a managed heap that cannot outgrow the budget.</summary>
public static class HeapGuard
{
    private const double NativeShare = 0.4; // of the runtime's line: compiled code and native memory, without files

    /// <summary>
    /// Bounds the heap of the whole process by what the rest leaves of the limit, so that the collector works harder
    /// before it is reached. The pressure ladder begins far below it: a limit that comes first would end the process.
    /// </summary>
    /// <exception cref="InvalidOperationException">The heap is larger already.</exception>
    public static void Apply(BudgetPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        AppContext.SetData("GCHeapHardLimit", (ulong)(plan.Limit.Bytes - (long)(NativeShare * plan.Runtime.CapBytes)));
        GC.RefreshMemoryLimit();
    }
}
