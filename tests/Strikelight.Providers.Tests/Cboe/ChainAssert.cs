using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>Compares chains to the last bit.</summary>
internal static class ChainAssert
{
    public static ChainSnapshot Ok(FetchResult<ChainSnapshot> result)
    {
        Assert.True(result.Value is not null, $"{result.Failure}: {result.Detail}");
        return result.Value;
    }

    public static void Same(ChainSnapshot expected, ChainSnapshot actual)
    {
        Assert.Equal(expected.Header, actual.Header);
        Assert.Equal(expected.Series.AsEnumerable(), actual.Series);
        Assert.Equal(expected.Counts.InFeed, actual.Counts.InFeed);
        Assert.Equal(expected.Counts.Used, actual.Counts.Used);
        Assert.Equal(expected.Counts.Refused.AsEnumerable(), actual.Counts.Refused);
        Assert.Equal(expected.Counts.Quotes.AsEnumerable(), actual.Counts.Quotes);
        Assert.Equal(expected.Counts.RefusedRoots.AsEnumerable(), actual.Counts.RefusedRoots);
        Assert.Equal(Bytes(expected), Bytes(actual));
    }

    /// <summary>Every row of the feed is either used or refused with a reason.</summary>
    public static void AccountedFor(ChainSnapshot chain, int rowCount)
    {
        Assert.Equal(rowCount, chain.Counts.InFeed);
        Assert.Equal(rowCount, chain.Counts.Used + chain.Counts.Refused.Values.Sum());
        int kept = chain.Counts.Used + chain.Counts.Refused.GetValueOrDefault(RefusalReason.Expired);
        Assert.Equal(kept, chain.Count);
    }

    private static byte[] Bytes(ChainSnapshot chain)
    {
        List<byte> all = [];
        all.AddRange(MemoryMarshal.AsBytes(chain.StrikeUsd));
        all.AddRange(MemoryMarshal.AsBytes(chain.BidUsd));
        all.AddRange(MemoryMarshal.AsBytes(chain.AskUsd));
        all.AddRange(MemoryMarshal.AsBytes(chain.LastUsd));
        all.AddRange(MemoryMarshal.AsBytes(chain.VendorVolatility));
        all.AddRange(MemoryMarshal.AsBytes(chain.VendorDelta));
        all.AddRange(MemoryMarshal.AsBytes(chain.VendorGamma));
        all.AddRange(MemoryMarshal.AsBytes(chain.Volume));
        all.AddRange(MemoryMarshal.AsBytes(chain.OpenInterest));
        all.AddRange(MemoryMarshal.AsBytes(chain.OpenInterestChange));
        all.AddRange(MemoryMarshal.AsBytes(chain.BidSize));
        all.AddRange(MemoryMarshal.AsBytes(chain.AskSize));
        all.AddRange(MemoryMarshal.AsBytes(chain.LastTradeUnixSeconds));
        all.AddRange(MemoryMarshal.AsBytes(chain.Side));
        all.AddRange(MemoryMarshal.AsBytes(chain.Quote));
        all.AddRange(MemoryMarshal.AsBytes(chain.Status));
        all.AddRange(MemoryMarshal.AsBytes(chain.SeriesIndex));
        return [.. all];
    }
}
