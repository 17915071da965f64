namespace Strikelight.Core.Pricing;

/// <summary>Greeks of each contract of a chain at one spot: columns of one length.</summary>
internal sealed class ContractGreeks(int count)
{
    public const int BytesPerContract = 5 * sizeof(double);

    public readonly double[] Delta = new double[count];
    public readonly double[] Gamma = new double[count];
    public readonly double[] Vega = new double[count];
    public readonly double[] Vanna = new double[count];
    public readonly double[] Charm = new double[count];
}
