using System.Collections.Immutable;
using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Store.Chains;
using static Strikelight.Store.Tests.Chains.ChainSamples;

namespace Strikelight.Store.Tests.Chains;

public sealed class ChainCodecTests
{
    [Fact]
    public void Key_OfAnyChain_DecodesToTheSame() =>
        ChainRows.Chain.Sample(chain =>
        {
            EncodedKey key = ChainCodec.EncodeKey(chain);

            AssertSame(chain, ChainCodec.Decode(key.Contracts.Bytes, key.Bytes, []).Value);
        });

    [Fact]
    public void Difference_OfAnyTwoChainsOfTheSameContracts_DecodesToTheSame() =>
        ChainRows.Pair.Sample(pair =>
        {
            EncodedKey key = ChainCodec.EncodeKey(pair.First);
            byte[] difference = ChainCodec.EncodeDifference(pair.Second, key.Key);

            AssertSame(pair.Second, ChainCodec.Decode(key.Contracts.Bytes, difference, key.Bytes).Value);
        });

    [Fact]
    public void Chain_WithoutContracts_DecodesToTheSame()
    {
        ChainSnapshot chain = new ChainBuilder("SPX").Build(
            new("SPX", "recorded", ChainRows.Now, ChainRows.Now, new(6_000, ChainRows.Now))
        );
        EncodedKey key = ChainCodec.EncodeKey(chain);
        byte[] difference = ChainCodec.EncodeDifference(chain, key.Key);

        AssertSame(chain, ChainCodec.Decode(key.Contracts.Bytes, key.Bytes, []).Value);
        AssertSame(chain, ChainCodec.Decode(key.Contracts.Bytes, difference, key.Bytes).Value);
    }

    [Theory]
    [InlineData("SPX")]
    [InlineData("SPY")]
    [InlineData("NVDA")]
    [InlineData("VIX")]
    [InlineData("BRK.B")]
    [InlineData("CAVA")]
    public async Task Minutes_OfASimulatedSession_DecodeToTheSameAgainstOneKey(string symbol)
    {
        ChainSnapshot first = await SimulatedAsync(symbol, At(9, 31));
        EncodedKey key = ChainCodec.EncodeKey(first);
        AssertSame(first, ChainCodec.Decode(key.Contracts.Bytes, key.Bytes, []).Value);
        foreach ((int hour, int minute) in ((int, int)[])[(9, 32), (9, 33), (9, 34), (12, 0), (16, 0)])
        {
            ChainSnapshot chain = await SimulatedAsync(symbol, At(hour, minute));
            byte[] difference = ChainCodec.EncodeDifference(chain, key.Key);
            EncodedKey whole = ChainCodec.EncodeKey(chain);

            AssertSame(chain, ChainCodec.Decode(key.Contracts.Bytes, difference, key.Bytes).Value);
            AssertSame(chain, ChainCodec.Decode(whole.Contracts.Bytes, whole.Bytes, []).Value);
            Assert.Equal(key.Contracts.Key, whole.Contracts.Key);
            Assert.True(difference.Length < whole.Bytes.Length, $"{difference.Length} and {whole.Bytes.Length}");
        }
    }

    [Theory]
    [InlineData("SPY", "SPY_2022-07-12T225733Z.json.gz")]
    [InlineData("SPY", "excerpt_SPY_2026-08-17T184226Z.json")]
    [InlineData("SPX", "excerpt__SPX_2026-08-17T184235Z.json")]
    public async Task RecordedChain_WrittenBothWays_DecodesToTheSame(string symbol, string name)
    {
        ChainSnapshot chain = await RecordedAsync(symbol, name);
        EncodedKey key = ChainCodec.EncodeKey(chain);
        byte[] difference = ChainCodec.EncodeDifference(chain, key.Key);

        AssertSame(chain, ChainCodec.Decode(key.Contracts.Bytes, key.Bytes, []).Value);
        AssertSame(chain, ChainCodec.Decode(key.Contracts.Bytes, difference, key.Bytes).Value);
    }

    [Fact]
    public void Chain_OfManyRoots_DecodesToTheSame()
    {
        ChainSnapshot chain = ManyRoots(700);
        EncodedKey key = ChainCodec.EncodeKey(chain);

        AssertSame(chain, ChainCodec.Decode(key.Contracts.Bytes, key.Bytes, []).Value);
    }

    [Fact]
    public async Task ContractTable_OfAnotherDay_HasAnotherKeyAndDoesNotFit()
    {
        EncodedKey today = ChainCodec.EncodeKey(await SimulatedAsync("CAVA", At(10, 0)));
        ChainSnapshot later = await SimulatedAsync("CAVA", At(10, 0).AddDays(7));

        Assert.False(today.Key.Fits(ChainCodec.ContractsKeyOf(later)));
        Assert.NotEqual(today.Contracts.Key, ChainCodec.EncodeKey(later).Contracts.Key);
        Assert.Throws<ArgumentException>(() => ChainCodec.EncodeDifference(later, today.Key));
    }

    [Fact]
    public async Task HeaderOf_KeyAndDifference_IsTheChainsHeader()
    {
        ChainSnapshot first = await SimulatedAsync("CAVA", At(10, 0));
        EncodedKey key = ChainCodec.EncodeKey(first);
        ChainSnapshot chain = await SimulatedAsync("CAVA", At(10, 1));

        Assert.Equal(first.Header, ChainCodec.HeaderOf(key.Bytes).Value);
        Assert.Equal(chain.Header, ChainCodec.HeaderOf(ChainCodec.EncodeDifference(chain, key.Key)).Value);
        Assert.Equal(ChunkFault.Malformed, ChainCodec.HeaderOf(key.Contracts.Bytes).Fault);
    }

    private static ChainSnapshot ManyRoots(int count)
    {
        int[] missing = [.. Enumerable.Repeat(ChainSnapshot.MissingCount, count)];
        float[] unknown = [.. Enumerable.Repeat(float.NaN, count)];
        double[] unpriced = [.. Enumerable.Repeat(double.NaN, count)];
        DateOnly expiry = new(2026, 12, 18);
        OptionSeries[] series =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new OptionRoot($"R{i:D4}", "R", SettlementStyle.Pm, ExerciseStyle.European, i))
                .Select((root, i) => new OptionSeries(root, expiry, ChainRows.Now.AddDays(30), i, i + 1)),
        ];
        ChainParts parts = new()
        {
            StrikeUsd = Enumerable.Range(1, count).Select(i => i / 8.0).ToArray(),
            Side = new OptionSide[count],
            Quote = Enumerable.Repeat(QuoteStatus.Crossed, count).ToArray(),
            BidUsd = unpriced,
            AskUsd = unpriced,
            LastUsd = unknown,
            VendorVolatility = unknown,
            VendorDelta = unknown,
            VendorGamma = unknown,
            Volume = missing,
            OpenInterest = missing,
            OpenInterestChange = missing,
            BidSize = missing,
            AskSize = missing,
            LastTradeUnixSeconds = new uint[count],
        };
        ChainHeader header = new("R", "recorded", ChainRows.Now, ChainRows.Now, new(1, ChainRows.Now));
        var none = ImmutableSortedDictionary<RefusalReason, int>.Empty;
        var quotes = ImmutableSortedDictionary<QuoteStatus, int>.Empty.Add(QuoteStatus.Crossed, count);
        ChainCounts counts = new(count, count, none, quotes);
        Assert.True(ChainBuilder.TryRestore(parts, header, [.. series], counts, out ChainSnapshot? chain));
        return chain;
    }
}
