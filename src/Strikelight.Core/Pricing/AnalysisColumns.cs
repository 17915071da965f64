namespace Strikelight.Core.Pricing;

/// <summary>The arrays behind an analysis, all of one length.</summary>
internal sealed class AnalysisColumns(int count)
{
    public const int BytesPerContract = 6 * sizeof(double) + 1;

    public readonly double[] Volatility = new double[count];
    public readonly double[] Delta = new double[count];
    public readonly double[] Gamma = new double[count];
    public readonly double[] Vega = new double[count];
    public readonly double[] Vanna = new double[count];
    public readonly double[] Charm = new double[count];
    public readonly VolStatus[] Status = new VolStatus[count];
}
