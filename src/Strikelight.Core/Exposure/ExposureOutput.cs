using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>Columns that receive exposures of each contract; an empty one is left out.</summary>
/// <remarks>Zero for no position, NaN where position or volatility is missing. No column may overlap another.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly ref struct ExposureOutput
{
    /// <summary>USD of delta per 1 % move.</summary>
    public Span<double> GexUsd { get; init; }

    /// <summary>USD.</summary>
    public Span<double> DexUsd { get; init; }

    /// <summary>USD of delta per volatility point.</summary>
    public Span<double> VannaUsdPerVolPoint { get; init; }

    /// <summary>USD of delta per calendar day.</summary>
    public Span<double> CharmUsdPerCalendarDay { get; init; }

    /// <summary><see cref="GexUsd"/> rounded to floats, for display.</summary>
    public Span<float> GexUsdSingle { get; init; }

    /// <summary><see cref="DexUsd"/> rounded to floats, for display.</summary>
    public Span<float> DexUsdSingle { get; init; }

    /// <summary><see cref="VannaUsdPerVolPoint"/> rounded to floats, for display.</summary>
    public Span<float> VannaUsdPerVolPointSingle { get; init; }

    /// <summary><see cref="CharmUsdPerCalendarDay"/> rounded to floats, for display.</summary>
    public Span<float> CharmUsdPerCalendarDaySingle { get; init; }

    /// <summary>Throws unless every column is empty or has that length.</summary>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    internal void Check(int count)
    {
        Check(GexUsd, count);
        Check(DexUsd, count);
        Check(VannaUsdPerVolPoint, count);
        Check(CharmUsdPerCalendarDay, count);
        Check(GexUsdSingle, count);
        Check(DexUsdSingle, count);
        Check(VannaUsdPerVolPointSingle, count);
        Check(CharmUsdPerCalendarDaySingle, count);
    }

    /// <summary>No number in these rows.</summary>
    internal void Clear(int start, int end)
    {
        Clear(GexUsd, double.NaN, start, end);
        Clear(DexUsd, double.NaN, start, end);
        Clear(VannaUsdPerVolPoint, double.NaN, start, end);
        Clear(CharmUsdPerCalendarDay, double.NaN, start, end);
        Clear(GexUsdSingle, float.NaN, start, end);
        Clear(DexUsdSingle, float.NaN, start, end);
        Clear(VannaUsdPerVolPointSingle, float.NaN, start, end);
        Clear(CharmUsdPerCalendarDaySingle, float.NaN, start, end);
    }

    private static void Check<TNumber>(Span<TNumber> column, int count)
    {
        if (!column.IsEmpty)
        {
            Guard.SameLength(count, column.Length);
        }
    }

    private static void Clear<TNumber>(Span<TNumber> column, TNumber missing, int start, int end)
    {
        if (!column.IsEmpty)
        {
            column[start..end].Fill(missing);
        }
    }
}
