using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>The arrays behind an analysis, all of one length.</summary>
internal sealed class AnalysisColumns(double[] volatility, VolStatus[] status)
{
    public const int BytesPerContract = 6 * sizeof(double) + 1;

    public readonly double[] Volatility = volatility;
    public readonly double[] Delta = new double[status.Length];
    public readonly double[] Gamma = new double[status.Length];
    public readonly double[] Vega = new double[status.Length];
    public readonly double[] Vanna = new double[status.Length];
    public readonly double[] Charm = new double[status.Length];
    public readonly VolStatus[] Status = status;

    /// <summary>Columns for the contracts of a chain.</summary>
    public AnalysisColumns(int count)
        : this(new double[count], new VolStatus[count]) { }

    /// <summary>Columns with the same volatilities and statuses and room for other Greeks.</summary>
    public AnalysisColumns WithNewGreeks() => new(Volatility, Status);

    /// <summary>Greeks of one contract at its volatility; missing where that is.</summary>
    public void SetGreeks(int contract, in ExpiryTerms terms, double strikeUsd, OptionSide side)
    {
        if (double.IsNaN(Volatility[contract]))
        {
            FillGreeks(contract, contract + 1);
            return;
        }
        OptionGreeks greeks = Black76.Greeks(terms, strikeUsd, Volatility[contract], side);
        Delta[contract] = greeks.Delta;
        Gamma[contract] = greeks.Gamma;
        Vega[contract] = greeks.Vega;
        Vanna[contract] = greeks.Vanna;
        Charm[contract] = greeks.Charm;
    }

    /// <summary>No Greeks for some contracts.</summary>
    public void FillGreeks(int start, int end)
    {
        Delta.AsSpan(start..end).Fill(double.NaN);
        Gamma.AsSpan(start..end).Fill(double.NaN);
        Vega.AsSpan(start..end).Fill(double.NaN);
        Vanna.AsSpan(start..end).Fill(double.NaN);
        Charm.AsSpan(start..end).Fill(double.NaN);
    }
}
