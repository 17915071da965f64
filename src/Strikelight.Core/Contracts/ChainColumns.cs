namespace Strikelight.Core.Contracts;

/// <summary>The arrays behind a chain, all of one length.</summary>
internal sealed class ChainColumns(int count)
{
    public const int BytesPerContract = 3 * sizeof(double) + 4 * sizeof(float) + 5 * sizeof(int) + sizeof(uint) + 3 + 2;

    public readonly double[] Strike = new double[count];
    public readonly double[] Bid = new double[count];
    public readonly double[] Ask = new double[count];
    public readonly float[] Last = new float[count];
    public readonly float[] VendorVolatility = new float[count];
    public readonly float[] VendorDelta = new float[count];
    public readonly float[] VendorGamma = new float[count];
    public readonly int[] Volume = new int[count];
    public readonly int[] OpenInterest = new int[count];
    public readonly int[] OpenInterestChange = new int[count];
    public readonly int[] BidSize = new int[count];
    public readonly int[] AskSize = new int[count];
    public readonly uint[] LastTrade = new uint[count];
    public readonly OptionSide[] Side = new OptionSide[count];
    public readonly ContractStatus[] Status = new ContractStatus[count];
    public readonly QuoteStatus[] Quote = new QuoteStatus[count];
    public readonly ushort[] Series = new ushort[count];
}
