namespace Strikelight.Web.Budget;

/// <summary>A store, cache or class of connections that owns a line of the budget.</summary>
/// <remarks>Safe for several threads; both members are called from the sampler while others use the holder.</remarks>
public interface IByteHolder
{
    /// <summary>Its line.</summary>
    BudgetLine Line { get; }

    /// <summary>What it holds now.</summary>
    ByteUse Use();

    /// <summary>Holds less while memory is short, as before at <see cref="PressureLevel.None"/>.</summary>
    void Press(PressureLevel level);
}
