using System.Globalization;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

/// <summary>Runs alone: it counts the bytes of the whole heap.</summary>
[Collection(nameof(RunsAlone))]
public sealed class ChainMemoryTests(ITestOutputHelper output)
{
    private const int ContractCount = 20_000;

    /// <summary>The limit for a chain without its analysis.</summary>
    private const int BytesPerContractMost = 100;

    private const int ColumnBytesPerContract = 69;

    /// <summary>The runner may free some tens of KB of its own between two counts.</summary>
    private const int NoiseBytes = 10;

    [Fact]
    public void Chain_OfTwentyThousandContracts_HoldsAtMostAHundredBytesForEach()
    {
        GC.KeepAlive(ChainRows.Large(ContractCount)); // what a first call allocates for good is not the chain's
        long before = GC.GetTotalMemory(forceFullCollection: true);

        ChainSnapshot chain = ChainRows.Large(ContractCount);
        long heldBytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        double bytesPerContract = heldBytes / (double)chain.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytesPerContract:F1} bytes a contract"));
        Assert.Equal(ContractCount, chain.Counts.Used);
        Assert.Equal(ColumnBytesPerContract, chain.ColumnBytes / chain.Count);
        Assert.InRange(bytesPerContract, ColumnBytesPerContract - NoiseBytes, BytesPerContractMost);
        GC.KeepAlive(chain);
    }
}
