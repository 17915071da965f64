using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

public sealed class ChainRestoreTests
{
    private static readonly ChainSnapshot Chain = Sample();

    [Fact]
    public void Parts_OfABuiltChain_GiveTheSameChain()
    {
        Assert.True(Restore(ChainParts.Of(Chain), Chain.Series, Chain.Counts, out ChainSnapshot? restored));

        Assert.Equal(Chain.Header, restored.Header);
        Assert.Equal(Chain.Series, restored.Series);
        Assert.Equal(Chain.Counts, restored.Counts);
        Assert.Equal(Chain.Status.ToArray(), restored.Status.ToArray());
        Assert.Contains(ContractStatus.Expired, restored.Status.ToArray());
        Assert.Equal(Chain.SeriesIndex.ToArray(), restored.SeriesIndex.ToArray());
        Assert.Equal(Chain.BidUsd.ToArray(), restored.BidUsd.ToArray());
        Assert.Equal(Chain.VendorGamma.ToArray(), restored.VendorGamma.ToArray());
    }

    [Fact]
    public void Parts_ChangedAfterwards_LeaveTheChainAsItWas()
    {
        double[] bids = Chain.BidUsd.ToArray();
        ChainParts parts = ChainParts.Of(Chain) with { BidUsd = bids };
        Assert.True(Restore(parts, Chain.Series, Chain.Counts, out ChainSnapshot? restored));

        bids[0] = 77;

        Assert.Equal(Chain.BidUsd.ToArray(), restored.BidUsd.ToArray());
    }

    [Theory]
    [InlineData(double.NaN, 10.5)] // two-sided without a bid
    [InlineData(11, 10.5)]
    [InlineData(0, 10.5)]
    [InlineData(10, double.PositiveInfinity)]
    public void Quote_NotOfItsState_IsRefused(double bidUsd, double askUsd)
    {
        double[] bids = [bidUsd, .. Chain.BidUsd[1..]];
        double[] asks = [askUsd, .. Chain.AskUsd[1..]];

        AssertRefused(ChainParts.Of(Chain) with { BidUsd = bids, AskUsd = asks });
    }

    [Fact]
    public void Column_OfAnotherLength_IsRefused()
    {
        AssertRefused(ChainParts.Of(Chain) with { Volume = Chain.Volume[1..] });
        AssertRefused(ChainParts.Of(Chain) with { LastUsd = [] });
    }

    [Fact]
    public void Value_NoBuilderWouldKeep_IsRefused()
    {
        int[] negative = [-1, .. Chain.Volume[1..]];
        int[] huge = [int.MinValue + 1, .. Chain.OpenInterestChange[1..]];
        float[] infinite = [float.PositiveInfinity, .. Chain.LastUsd[1..]];
        float[] two = [2, .. Chain.VendorDelta[1..]];
        double[] descending = [.. Chain.StrikeUsd.ToArray().Reverse()];
        QuoteStatus[] notChecked = [QuoteStatus.NotChecked, .. Chain.Quote[1..]];

        AssertRefused(ChainParts.Of(Chain) with { Volume = negative });
        AssertRefused(ChainParts.Of(Chain) with { OpenInterestChange = huge });
        AssertRefused(ChainParts.Of(Chain) with { LastUsd = infinite });
        AssertRefused(ChainParts.Of(Chain) with { VendorDelta = two });
        AssertRefused(ChainParts.Of(Chain) with { StrikeUsd = descending });
        AssertRefused(ChainParts.Of(Chain) with { Quote = notChecked });
    }

    [Fact]
    public void Series_OutOfOrderOrNotCoveringTheRows_AreRefused()
    {
        ImmutableArray<OptionSeries> series = Chain.Series;

        AssertRefused([]);
        AssertRefused(series[..^1]);
        AssertRefused([.. series.Reverse()]);
        AssertRefused([series[0] with { End = 0 }, .. series[1..]]);
        AssertRefused([series[0] with { Expiry = series[^1].Expiry.AddDays(1) }, .. series[1..]]);
        AssertRefused([.. series[..^1], series[^1] with { End = series[^1].End + 1 }]);
    }

    [Fact]
    public void Counts_NotThoseOfTheColumns_AreRefused()
    {
        ChainCounts counts = Chain.Counts;

        AssertRefused(counts with { Used = counts.Used + 1 });
        AssertRefused(counts with { InFeed = counts.InFeed - 1 });
        AssertRefused(counts with { Quotes = counts.Quotes.SetItem(QuoteStatus.TwoSided, 1) });
        AssertRefused(counts with { Refused = counts.Refused.Remove(RefusalReason.Expired) });
        AssertRefused(
            counts with
            {
                Refused = counts.Refused.SetItem(RefusalReason.Duplicate, -1),
                InFeed = counts.InFeed - 1,
            }
        );
    }

    private static ChainSnapshot Sample()
    {
        RawContract call = ChainRows.Row();
        RawContract put = call with { Side = OptionSide.Put };
        RawContract settled = call with { Expiry = ChainRows.Today.AddDays(-3) };
        RawContract later = call with { Expiry = ChainRows.Today.AddDays(2) };
        return ChainRows.Build("SPX", [later, call, put, settled with { StrikeUsd = 5_000 }, settled]);
    }

    private static void AssertRefused(in ChainParts parts) =>
        Assert.False(Restore(parts, Chain.Series, Chain.Counts, out _));

    private static void AssertRefused(ImmutableArray<OptionSeries> series) =>
        Assert.False(Restore(ChainParts.Of(Chain), series, Chain.Counts, out _));

    private static void AssertRefused(ChainCounts counts) =>
        Assert.False(Restore(ChainParts.Of(Chain), Chain.Series, counts, out _));

    private static bool Restore(
        in ChainParts parts,
        ImmutableArray<OptionSeries> series,
        ChainCounts counts,
        [NotNullWhen(true)] out ChainSnapshot? chain
    ) => ChainBuilder.TryRestore(parts, Chain.Header, series, counts, out chain);
}
