using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Store.Chains;

namespace Strikelight.Store.Tests.Chains;

public sealed class PackedCountsTests
{
    private static readonly int[] Ends = [ChainSnapshot.MissingCount, int.MaxValue, int.MinValue + 1, -1, 0, 1];

    [Fact]
    public void Unpack_OfAnyCounts_IsTheSameAndNoOtherCountsAreIts() =>
        Gen.Frequency((8, Gen.Int[0, 5_000]), (1, Gen.Int), (1, Gen.Int[0, Ends.Length - 1].Select(i => Ends[i])))
            .Array[0, 50]
            .Select(Gen.Int[0, 49], Gen.Int)
            .Sample(
                (counts, at, other) =>
                {
                    PackedCounts packed = PackedCounts.Of(counts);
                    int[] changed = [.. counts.Select((count, i) => i == at ? other : count)];

                    Assert.Equal(counts, packed.Unpack());
                    Assert.Equal(counts.Length, packed.Count);
                    Assert.True(packed.AreOf(counts));
                    Assert.Equal(counts.SequenceEqual(changed), packed.AreOf(changed));
                    Assert.False(packed.AreOf([.. counts, 0]));
                }
            );

    [Fact]
    public void Bytes_OfUsualVolumes_AreTwoACountAtMost() =>
        Assert.InRange(PackedCounts.Of([.. Enumerable.Range(0, 16_000)]).Bytes, 0, 2 * 16_000);
}
