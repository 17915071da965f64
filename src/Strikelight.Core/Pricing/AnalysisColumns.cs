namespace Strikelight.Core.Pricing;

/// <summary>What an analysis keeps of each contract, whatever spot is: columns of one length.</summary>
internal sealed class AnalysisColumns(int count)
{
    public const int BytesPerContract = sizeof(double) + 1;

    public readonly double[] Volatility = new double[count];
    public readonly VolStatus[] Status = new VolStatus[count];
}
