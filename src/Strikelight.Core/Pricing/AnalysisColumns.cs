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
}
