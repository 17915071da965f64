using System.Runtime.InteropServices;

namespace Strikelight.Core.Outcomes;

/// <summary>Pairs by the answers of their first and second member.</summary>
/// <param name="Both">Yes and yes.</param>
/// <param name="OnlyFirst">Yes and no.</param>
/// <param name="OnlySecond">No and yes.</param>
/// <param name="Neither">No and no.</param>
/// <remarks>Not necessarily whole: counts that depend on each other are scaled to what they are worth.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairedCounts(double Both, double OnlyFirst, double OnlySecond, double Neither)
{
    /// <summary>Number of pairs.</summary>
    public double Total => Both + OnlyFirst + OnlySecond + Neither;

    /// <summary>Yes of the first members.</summary>
    public double First => Both + OnlyFirst;

    /// <summary>Yes of the second members.</summary>
    public double Second => Both + OnlySecond;

    /// <summary>The same table with another total.</summary>
    internal PairedCounts ScaledTo(double total)
    {
        double factor = total / Total;
        return new(Both * factor, OnlyFirst * factor, OnlySecond * factor, Neither * factor);
    }
}
