using System.Diagnostics.CodeAnalysis;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Tests.Recorded;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeParserAllocationTests
{
    /// <summary>
    /// What the builder's parts and keys take and the columns that stay (69 bytes a contract):
    /// the text is 460 bytes a contract and one object each would add another 200.
    /// </summary>
    private const long BytesPerContractMost = 300;

    [Fact]
    [SuppressMessage("Usage", "xUnit1051", Justification = "The measured call is kept bare.")]
    public async Task Parse_WholeAnswer_AllocatesForTheColumnsAndNotForTheText()
    {
        string folder = RecordedData.Shared("cboe-delayed-json");
        byte[] json = RecordedData.Unpacked(Path.Combine(folder, "SPY_2022-07-12T225733Z.json.gz"));
        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseFileAsync(json, "SPY"));
        long before = GC.GetAllocatedBytesForCurrentThread();

        var again = SmallAnswer.ParseFileAsync(json, "SPY");

        Assert.True(again.IsCompletedSuccessfully);
        long perContract = (GC.GetAllocatedBytesForCurrentThread() - before) / chain.Count;
        TestContext.Current.SendDiagnosticMessage($"{perContract} bytes allocated a contract");
        Assert.InRange(perContract, 0, BytesPerContractMost);
    }
}
