using System.Globalization;
using Strikelight.Core.Contracts;
using Strikelight.Store.Chains;
using static Strikelight.Store.Tests.Chains.ChainSamples;

namespace Strikelight.Store.Tests.Chains;

/// <summary>Sizes, which are the same on every machine, and times, which are only printed.</summary>
[Trait("Category", "Long")]
public sealed class ChainCodecFiguresTests(ITestOutputHelper output)
{
    private const int WarmRounds = 120; // until the code is compiled for speed
    private const int Rounds = 101;
    private const double BytesPerRowGoal = 10;

    [Fact]
    public async Task SimulatedDay_OfDifferences_TakesTenBytesARow()
    {
        ChainSnapshot first = await SimulatedAsync("SPX", At(10, 0));
        EncodedKey key = ChainCodec.EncodeKey(first);
        output.WriteLine(Line("contract table", key.Contracts.Bytes, first.Count));
        output.WriteLine(Line("key", key.Bytes, first.Count));
        long bytes = 0;
        long rows = 0;
        foreach (int minutes in (int[])[1, 2, 5, 10, 20, 30, 60, 120, 240, 350])
        {
            ChainSnapshot chain = await SimulatedAsync("SPX", At(10, 0).AddMinutes(minutes));
            byte[] difference = ChainCodec.EncodeDifference(chain, key.Key);
            output.WriteLine(Line($"difference over {minutes} min", difference, chain.Count));
            bytes += difference.Length;
            rows += chain.Count;
        }

        Assert.True(bytes <= BytesPerRowGoal * rows, $"{(double)bytes / rows:F2} bytes a row");
    }

    [Fact]
    public async Task SimulatedChain_CodedManyTimes_PrintsTimes()
    {
        ChainSnapshot chain = await SimulatedAsync("SPX", At(10, 30));
        ChainSnapshot first = await SimulatedAsync("SPX", At(10, 0));
        EncodedKey key = ChainCodec.EncodeKey(first);
        byte[] difference = ChainCodec.EncodeDifference(chain, key.Key);

        output.WriteLine(Measure("encode key", () => ChainCodec.EncodeKey(first)));
        output.WriteLine(Measure("encode difference", () => ChainCodec.EncodeDifference(chain, key.Key)));
        output.WriteLine(Measure("decode key", () => ChainCodec.Decode(key.Contracts.Bytes, key.Bytes, [])));
        ChunkResult<ChainSnapshot>? last = null;
        output.WriteLine(
            Measure("decode difference", () => last = ChainCodec.Decode(key.Contracts.Bytes, difference, key.Bytes))
        );

        AssertSame(chain, last?.Value);
    }

    [Fact]
    public async Task RecordedChain_WrittenWhole_TakesLessThanAQuarterOfItsColumns()
    {
        ChainSnapshot chain = await RecordedAsync("SPY", "SPY_2022-07-12T225733Z.json.gz");
        EncodedKey key = ChainCodec.EncodeKey(chain);
        byte[] difference = ChainCodec.EncodeDifference(chain, key.Key);
        output.WriteLine(Line("contract table", key.Contracts.Bytes, chain.Count));
        output.WriteLine(Line("key", key.Bytes, chain.Count));
        output.WriteLine(Line("difference to itself", difference, chain.Count));

        Assert.True(4 * key.Bytes.Length < chain.ColumnBytes);
    }

    private static string Line(string what, byte[] bytes, int rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {bytes.Length} bytes, {rows} rows, {(double)bytes.Length / rows:F2} bytes a row"
        );

    private static string Measure(string what, Action action)
    {
        double[] milliseconds = new double[Rounds];
        for (int i = 0; i < WarmRounds; i++)
        {
            action();
        }
        for (int i = 0; i < Rounds; i++)
        {
            long start = TimeProvider.System.GetTimestamp();
            action();
            milliseconds[i] = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(milliseconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: median {milliseconds[Rounds / 2]:F2} ms, least {milliseconds[0]:F2} ms"
        );
    }
}
