using System.Runtime.CompilerServices;
using CsCheck;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

public sealed class ChainBuilderTests
{
    [Fact]
    public void Build_OneRow_KeepsEveryNumber()
    {
        ChainSnapshot chain = ChainRows.Build("SPX", ChainRows.Row());

        Assert.Equal(1, chain.Count);
        Assert.Equal((6_000, 10, 10.5), (chain.StrikeUsd[0], chain.BidUsd[0], chain.AskUsd[0]));
        Assert.Equal((10.2f, 0.16f), (chain.LastUsd[0], chain.VendorVolatility[0]));
        Assert.Equal((0.5f, 0.002f), (chain.VendorDelta[0], chain.VendorGamma[0]));
        Assert.Equal((1_300, 1_400, -15), (chain.Volume[0], chain.OpenInterest[0], chain.OpenInterestChange[0]));
        Assert.Equal((11, 12), (chain.BidSize[0], chain.AskSize[0]));
        Assert.Equal((uint)ChainRows.Now.AddMinutes(-3).ToUnixTimeSeconds(), chain.LastTradeUnixSeconds[0]);
        Assert.Equal((OptionSide.Call, ContractStatus.Used), (chain.Side[0], chain.Status[0]));
        Assert.Equal((QuoteStatus.TwoSided, 10.25), (chain.Quote[0], chain.MidUsd(0)));
        Assert.Equal(6_000, chain.SpotUsd);
    }

    [Theory]
    [InlineData(10, 10.5, QuoteStatus.TwoSided)]
    [InlineData(10, 10, QuoteStatus.TwoSided)] // locked
    [InlineData(0, 0.05, QuoteStatus.NoBid)]
    [InlineData(double.NaN, 0.05, QuoteStatus.NoBid)]
    [InlineData(0, 0, QuoteStatus.NoQuote)]
    [InlineData(double.NaN, double.NaN, QuoteStatus.NoQuote)]
    [InlineData(10, 0, QuoteStatus.NoQuote)] // nobody offers at nothing
    [InlineData(10.5, 10, QuoteStatus.Crossed)]
    [InlineData(-999, -999, QuoteStatus.Absurd)]
    [InlineData(-999, 10, QuoteStatus.Absurd)]
    [InlineData(10, double.PositiveInfinity, QuoteStatus.Absurd)]
    [InlineData(1, 2_000_000, QuoteStatus.Absurd)]
    public void Quote_OfBidAndAsk_SaysWhatTheyAreGoodFor(double bidUsd, double askUsd, QuoteStatus expected)
    {
        ChainSnapshot chain = ChainRows.Build("SPX", ChainRows.Row() with { BidUsd = bidUsd, AskUsd = askUsd });

        Assert.Equal(expected, chain.Quote[0]);
        Assert.Equal(1, chain.Counts.Quotes[expected]);
        Assert.Equal(expected == QuoteStatus.TwoSided ? bidUsd : double.NaN, chain.BidUsd[0]);
        Assert.Equal(expected is QuoteStatus.TwoSided or QuoteStatus.NoBid ? askUsd : double.NaN, chain.AskUsd[0]);
        Assert.Equal(expected == QuoteStatus.TwoSided, !double.IsNaN(chain.MidUsd(0)));
    }

    [Fact]
    public void Build_ABlankRow_HasMissingNumbersNotZeros()
    {
        RawContract blank = RawContract.Blank with { Root = "SPXW", Expiry = ChainRows.Today, StrikeUsd = 6_000 };

        ChainSnapshot chain = ChainRows.Build("SPX", blank);

        Assert.Equal(ChainSnapshot.MissingCount, chain.Volume[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.OpenInterest[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.OpenInterestChange[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.BidSize[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.AskSize[0]);
        Assert.Equal(float.NaN, chain.LastUsd[0]);
        Assert.Equal(float.NaN, chain.VendorVolatility[0]);
        Assert.Equal(float.NaN, chain.VendorDelta[0]);
        Assert.Equal(float.NaN, chain.VendorGamma[0]);
        Assert.Equal(0u, chain.LastTradeUnixSeconds[0]);
        Assert.Equal(1, chain.Counts.Used);
    }

    [Fact]
    public void Build_TheVendorsSentinels_BecomeMissing()
    {
        RawContract row = ChainRows.Row() with
        {
            VendorVolatility = -999,
            VendorDelta = -999,
            VendorGamma = -999,
            LastUsd = 0,
            BidSize = -1,
            OpenInterestChange = double.PositiveInfinity,
            LastTradeAt = DateTimeOffset.MinValue,
        };

        ChainSnapshot chain = ChainRows.Build("SPX", row);

        Assert.Equal(float.NaN, chain.VendorVolatility[0]);
        Assert.Equal(float.NaN, chain.VendorDelta[0]);
        Assert.Equal(float.NaN, chain.VendorGamma[0]);
        Assert.Equal(float.NaN, chain.LastUsd[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.BidSize[0]);
        Assert.Equal(ChainSnapshot.MissingCount, chain.OpenInterestChange[0]);
        Assert.Equal(0u, chain.LastTradeUnixSeconds[0]);
    }

    [Fact]
    public void Build_AVolatilityTooSmallForItsColumn_IsMissingNotZero() =>
        Assert.Equal(
            float.NaN,
            ChainRows.Build("SPX", ChainRows.Row() with { VendorVolatility = 1e-50 }).VendorVolatility[0]
        );

    [Fact]
    public void Build_BothRootsAtOneStrikeAndExpiry_AreTwoSeries()
    {
        DateOnly third = new(2026, 7, 17);
        RawContract weekly = ChainRows.Row("SPXW") with { Expiry = third, OpenInterest = 2 };
        RawContract monthly = ChainRows.Row("SPX") with { Expiry = third, OpenInterest = 1 };

        ChainSnapshot chain = ChainRows.Build("SPX", weekly, monthly);

        Assert.Equal(["SPX", "SPXW"], chain.Series.Select(series => series.Root.Root)); // AM settles first
        Assert.Equal([1, 2], chain.OpenInterest.ToArray());
        Assert.Equal([0, 1], chain.SeriesIndex.ToArray());
        Assert.Empty(chain.Counts.Refused);
    }

    [Fact]
    public void Build_AClassShare_TakesItsRootWithoutTheDot()
    {
        ChainSnapshot chain = ChainRows.Build("BRK.B", ChainRows.Row("BRKB"));

        Assert.Equal("BRKB", Assert.Single(chain.Series).Root.Root);
        Assert.Equal(1, chain.Counts.Used);
    }

    [Fact]
    public void Build_RowsInAnyOrder_GivesTheSameChain()
    {
        RawContract[] rows =
        [
            .. from day in Enumerable.Range(1, 3)
            from root in (string[])["SPX", "SPXW"]
            from strike in Enumerable.Range(1, 4)
            from side in (OptionSide[])[OptionSide.Call, OptionSide.Put]
            select ChainRows.Row(root) with
            {
                Expiry = ChainRows.Today.AddDays(day),
                StrikeUsd = 5_900 + 0.5 * strike,
                Side = side,
                OpenInterest = 100 * day + 10 * strike + (int)side,
            },
        ];
        ChainSnapshot ordered = ChainRows.Build("SPX", rows);
        Assert.Equal(rows.Select(row => row.StrikeUsd), ordered.StrikeUsd.ToArray());
        Assert.Equal(rows.Select(row => row.Side), ordered.Side.ToArray());

        Gen.Shuffle(rows)
            .Sample(shuffled =>
            {
                ChainSnapshot chain = ChainRows.Build("SPX", shuffled);
                return chain.StrikeUsd.SequenceEqual(ordered.StrikeUsd)
                    && chain.OpenInterest.SequenceEqual(ordered.OpenInterest)
                    && chain.SeriesIndex.SequenceEqual(ordered.SeriesIndex)
                    && chain.Series.SequenceEqual(ordered.Series);
            });
    }

    [Fact]
    public void Series_OfABuiltChain_CoverItsColumnsWithoutGapOrOverlap()
    {
        ChainSnapshot chain = ChainRows.Large(20);

        Assert.Equal(0, chain.Series[0].Start);
        Assert.Equal(chain.Count, chain.Series[^1].End);
        Assert.All(chain.Series.Zip(chain.Series.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        for (int i = 0; i < chain.Count; i++)
        {
            OptionSeries series = chain.Series[chain.SeriesIndex[i]];
            Assert.InRange(i, series.Start, series.End - 1);
        }
    }

    [Fact]
    public void Build_ASecondTimeAfterMoreRows_CountsNothingTwice()
    {
        ChainBuilder builder = new("SPX");
        builder.Add(ChainRows.Row());
        builder.Add(ChainRows.Row());
        ChainSnapshot first = builder.Build(ChainRows.Header("SPX"));

        builder.Add(ChainRows.Row() with { Side = OptionSide.Put });
        ChainSnapshot second = builder.Build(ChainRows.Header("SPX"));

        Assert.Equal((2, 1, 1), (first.Counts.InFeed, first.Counts.Used, first.Count));
        Assert.Equal((3, 2, 2), (second.Counts.InFeed, second.Counts.Used, second.Count));
        Assert.Equal(1, second.Counts.Refused[RefusalReason.Duplicate]);
    }

    [Fact]
    public void Build_NoRows_IsAnEmptyChain()
    {
        ChainSnapshot chain = ChainRows.Build("SPX");

        Assert.Equal(0, chain.Count);
        Assert.Empty(chain.Series);
        Assert.Equal((0, 0), (chain.Counts.InFeed, chain.Counts.Used));
    }

    [Fact]
    public void Build_WithAHeaderOfAnotherSymbol_Throws() =>
        Assert.Throws<ArgumentException>(() => new ChainBuilder("SPX").Build(ChainRows.Header("NDX")));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Build_WithASpotThatIsNoPrice_Throws(double spotUsd) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ChainBuilder("SPX").Build(ChainRows.Header("SPX", spotUsd: spotUsd))
        );

    [Theory]
    [InlineData(15, 0)]
    [InlineData(-15, -15)] // the source's clock runs ahead of ours
    public void AgeStartsAt_OfTwoTimes_IsTheEarlier(int secondsUntilReceived, int expectedSeconds)
    {
        ChainHeader header = ChainRows.Header("SPX") with
        {
            ReceivedAt = ChainRows.Now.AddSeconds(secondsUntilReceived),
        };

        Assert.Equal(ChainRows.Now.AddSeconds(expectedSeconds), header.AgeStartsAt);
    }

    [Fact]
    public void ColumnBytes_OfOneContract_IsTheSumOfItsColumns()
    {
        ChainSnapshot chain = ChainRows.Build("SPX", ChainRows.Row());
        int bytes =
            Bytes(chain.StrikeUsd)
            + Bytes(chain.BidUsd)
            + Bytes(chain.AskUsd)
            + Bytes(chain.LastUsd)
            + Bytes(chain.VendorVolatility)
            + Bytes(chain.VendorDelta)
            + Bytes(chain.VendorGamma)
            + Bytes(chain.Volume)
            + Bytes(chain.OpenInterest)
            + Bytes(chain.OpenInterestChange)
            + Bytes(chain.BidSize)
            + Bytes(chain.AskSize)
            + Bytes(chain.LastTradeUnixSeconds)
            + Bytes(chain.Side)
            + Bytes(chain.Status)
            + Bytes(chain.Quote)
            + Bytes(chain.SeriesIndex);

        Assert.Equal(bytes, chain.ColumnBytes);
    }

    private static int Bytes<T>(ReadOnlySpan<T> column)
        where T : unmanaged => column.Length * Unsafe.SizeOf<T>();
}
