using Strikelight.Web.Budget;

namespace Strikelight.Web.Live;

/// <summary>Open streams as a line of the budget.</summary>
public sealed class ViewersLine(LiveViews views, BudgetPlan plan) : IByteHolder
{
    /// <inheritdoc />
    public BudgetLine Line => plan.Viewers;

    /// <inheritdoc />
    public ByteUse Use() => views.ViewersUse();

    /// <inheritdoc />
    public void Press(PressureLevel level) => views.Press(level);
}
