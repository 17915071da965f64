using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Columns that receive Greeks; an empty one is left out. Units as in <see cref="OptionGreeks"/>.</summary>
/// <remarks>No column may overlap another or an input.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly ref struct GreeksOutput
{
    /// <summary>Present value per share.</summary>
    public Span<double> PriceUsd { get; init; }

    /// <summary>USD of value per USD of spot.</summary>
    public Span<double> Delta { get; init; }

    /// <summary>Delta per USD of spot.</summary>
    public Span<double> Gamma { get; init; }

    /// <summary>USD per 1.00 of volatility.</summary>
    public Span<double> Vega { get; init; }

    /// <summary>USD per year of passing time.</summary>
    public Span<double> ThetaPerYear { get; init; }

    /// <summary>USD per 1.00 of the interest rate.</summary>
    public Span<double> RhoPerUnit { get; init; }

    /// <summary>Delta per 1.00 of volatility.</summary>
    public Span<double> Vanna { get; init; }

    /// <summary>Delta per year of passing time.</summary>
    public Span<double> Charm { get; init; }

    /// <summary>Vega per 1.00 of volatility.</summary>
    public Span<double> Vomma { get; init; }

    /// <summary>Gamma per USD of spot.</summary>
    public Span<double> Speed { get; init; }

    /// <summary>Gamma per year of passing time.</summary>
    public Span<double> ColorPerYear { get; init; }

    /// <summary>Gamma per 1.00 of volatility.</summary>
    public Span<double> Zomma { get; init; }

    /// <summary>Throws unless every column is empty or has that length.</summary>
    /// <exception cref="ArgumentException">A column is neither empty nor of the length.</exception>
    internal void Check(int count)
    {
        Check(PriceUsd, count);
        Check(Delta, count);
        Check(Gamma, count);
        Check(Vega, count);
        Check(ThetaPerYear, count);
        Check(RhoPerUnit, count);
        Check(Vanna, count);
        Check(Charm, count);
        Check(Vomma, count);
        Check(Speed, count);
        Check(ColorPerYear, count);
        Check(Zomma, count);
    }

    /// <summary>No number in these rows.</summary>
    internal void Clear(int start, int end)
    {
        Clear(PriceUsd, start, end);
        Clear(Delta, start, end);
        Clear(Gamma, start, end);
        Clear(Vega, start, end);
        Clear(ThetaPerYear, start, end);
        Clear(RhoPerUnit, start, end);
        Clear(Vanna, start, end);
        Clear(Charm, start, end);
        Clear(Vomma, start, end);
        Clear(Speed, start, end);
        Clear(ColorPerYear, start, end);
        Clear(Zomma, start, end);
    }

    private static void Check(Span<double> column, int count)
    {
        if (!column.IsEmpty)
        {
            Guard.SameLength(count, column.Length);
        }
    }

    private static void Clear(Span<double> column, int start, int end)
    {
        if (!column.IsEmpty)
        {
            column[start..end].Fill(double.NaN);
        }
    }
}
