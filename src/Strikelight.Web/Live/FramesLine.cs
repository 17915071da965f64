using Strikelight.Web.Budget;

namespace Strikelight.Web.Live;

/// <summary>Newest frames of live pages as a line of the budget.</summary>
public sealed class FramesLine(LiveViews views, BudgetPlan plan) : IByteHolder
{
    /// <inheritdoc />
    public BudgetLine Line => plan.Frames;

    /// <inheritdoc />
    public ByteUse Use() => views.FramesUse();

    /// <summary>Nothing of its own: the streams, which are pressed too, let their frames go.</summary>
    public void Press(PressureLevel level) { }
}
