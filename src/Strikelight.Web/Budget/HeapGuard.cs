namespace Strikelight.Web.Budget;

/// <summary>The last line of defence: a managed heap that cannot outgrow the budget.</summary>
public static class HeapGuard
{
    /// <summary>
    /// Bounds the heap of the whole process by what the runtime leaves of the limit: an allocation beyond it fails in
    /// one request instead of the kernel ending the process.
    /// </summary>
    /// <exception cref="InvalidOperationException">The heap is larger already.</exception>
    public static void Apply(BudgetPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        AppContext.SetData("GCHeapHardLimit", (ulong)(plan.Limit.Bytes - plan.Runtime.CapBytes));
        GC.RefreshMemoryLimit();
    }
}
