using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

public sealed class ChainBuilderRefusalTests
{
    private static readonly Gen<double> Numbers = Gen.OneOf(
        Gen.Double[0, 10_000],
        Gen.Int[-3, 3].Select(value => (double)value),
        Gen.Double,
        OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, -999, 1e300, 1e-300, -0.0)
    );

    private static readonly Gen<RawContract> Rows = Gen.Select(
        OneOf("SPX", "SPXW", "SPXW1", "NDX", "", "TOOLONGROOT", null!),
        Gen.Int[-800, 800],
        Gen.Byte[0, 3],
        Numbers.Array[8],
        (root, days, side, numbers) =>
            new RawContract
            {
                Root = root,
                Expiry = days == -800 ? default : ChainRows.Today.AddDays(days),
                Side = (OptionSide)side,
                StrikeUsd = numbers[0],
                BidUsd = numbers[1],
                AskUsd = numbers[2],
                LastUsd = numbers[3],
                Volume = numbers[4],
                OpenInterest = numbers[5],
                OpenInterestChange = numbers[6],
                BidSize = numbers[7],
                AskSize = numbers[0],
                VendorVolatility = numbers[1],
                VendorDelta = numbers[2],
                VendorGamma = numbers[3],
                LastTradeAt = days == 800 ? null : ChainRows.Now.AddDays(days * 100),
            }
    );

    [Fact]
    public void Refuse_ARowThatCouldNotBeRead_IsCountedUnderItsReason()
    {
        ChainBuilder builder = new("SPX");
        builder.Refuse(RefusalReason.MalformedSymbol);
        builder.Refuse(RefusalReason.MalformedRow);
        builder.Refuse(RefusalReason.MalformedRow);

        ChainCounts counts = builder.Build(ChainRows.Header("SPX")).Counts;

        Assert.Equal((3, 0), (counts.InFeed, counts.Used));
        Assert.Equal(1, counts.Refused[RefusalReason.MalformedSymbol]);
        Assert.Equal(2, counts.Refused[RefusalReason.MalformedRow]);
    }

    [Theory]
    [InlineData("SPX", "SPXW1")] // adjusted
    [InlineData("SPX", "XSP")] // another index
    [InlineData("AAPL", "AAPL1")]
    [InlineData("AAPL", "AAPL7")] // mini
    [InlineData("BRK.B", "BRKB1")]
    [InlineData("BRK.B", "BRK.B")] // a root has no dot
    [InlineData("SPXW", "SPXW")] // a root is no underlying
    public void Add_ARootThatIsNotStandard_IsRefusedByName(string symbol, string root)
    {
        ChainCounts counts = ChainRows.Build(symbol, ChainRows.Row(root)).Counts;

        Assert.Equal(1, counts.Refused[RefusalReason.NonStandardContract]);
        Assert.Equal(1, counts.RefusedRoots[root]);
        Assert.Equal(0, counts.Used);
    }

    [Fact]
    public void RefusedRoots_FromAFeedOfManyNames_AreBounded()
    {
        ChainBuilder builder = new("SPX");
        for (int i = 0; i < 1_000; i++)
        {
            builder.Add(ChainRows.Row($"Z{i}"));
            builder.Add(ChainRows.Row("Z0"));
            builder.Add(ChainRows.Row("A name longer than any root"));
        }

        ChainCounts counts = builder.Build(ChainRows.Header("SPX")).Counts;

        Assert.Equal(3_000, counts.Refused[RefusalReason.NonStandardContract]);
        Assert.Equal(ChainCounts.RefusedRootsMost, counts.RefusedRoots.Count);
        Assert.Equal(1_001, counts.RefusedRoots["Z0"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_000_001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Add_AnAbsurdStrike_IsRefused(double strikeUsd) =>
        AssertRefused(RefusalReason.AbsurdStrike, ChainRows.Row() with { StrikeUsd = strikeUsd });

    [Theory]
    [InlineData("0001-01-01")] // a date nobody set
    [InlineData("1989-12-31")]
    [InlineData("2060-01-01")]
    [InlineData("9999-12-31")]
    public void Add_AnAbsurdExpiry_IsRefused(string expiry) =>
        AssertRefused(RefusalReason.AbsurdExpiry, ChainRows.Row() with { Expiry = DateOnly.Parse(expiry, null) });

    [Theory]
    [InlineData(-1)]
    [InlineData(-999)]
    [InlineData(1.5)]
    [InlineData(100_000_001)]
    [InlineData(double.PositiveInfinity)]
    public void Add_AnAbsurdCount_IsRefused(double count)
    {
        AssertRefused(RefusalReason.AbsurdCount, ChainRows.Row() with { Volume = count });
        AssertRefused(RefusalReason.AbsurdCount, ChainRows.Row() with { OpenInterest = count });
    }

    [Fact]
    public void Add_ASideThatIsNeitherCallNorPut_IsRefused() =>
        AssertRefused(RefusalReason.MalformedRow, ChainRows.Row() with { Side = (OptionSide)7 });

    [Fact]
    public void Build_RowsOfTheSameContract_KeepsTheFirstOfTheFeed()
    {
        RawContract put = ChainRows.Row() with { Side = OptionSide.Put };
        ChainSnapshot chain = ChainRows.Build(
            "SPX",
            ChainRows.Row() with
            {
                OpenInterest = 7,
            },
            put,
            ChainRows.Row() with
            {
                OpenInterest = 8,
            },
            ChainRows.Row() with
            {
                OpenInterest = 9,
            }
        );

        Assert.Equal(2, chain.Counts.Refused[RefusalReason.Duplicate]);
        Assert.Equal((4, 2), (chain.Counts.InFeed, chain.Counts.Used));
        Assert.Equal(7, chain.OpenInterest[0]);
    }

    [Theory]
    [InlineData("SPXW", "15:59:59", ContractStatus.Used)]
    [InlineData("SPXW", "16:00:00", ContractStatus.Expired)]
    [InlineData("SPX", "09:29:59", ContractStatus.Used)]
    [InlineData("SPX", "09:30:00", ContractStatus.Expired)] // AM: over before the day begins
    public void Build_AContractOfToday_ExpiresAtItsSettlementInstant(string root, string time, ContractStatus expected)
    {
        ChainBuilder builder = new("SPX");
        builder.Add(ChainRows.Row(root) with { Expiry = ChainRows.Today });
        DateTimeOffset at = MarketTime.At(ChainRows.Today, TimeOnly.Parse(time, null));

        ChainSnapshot chain = builder.Build(ChainRows.Header("SPX", at));

        bool expired = expected == ContractStatus.Expired;
        Assert.Equal([expected], chain.Status.ToArray());
        Assert.Equal(expired ? 0 : 1, chain.Counts.Used);
        Assert.Equal(expired ? 1 : 0, chain.Counts.Refused.GetValueOrDefault(RefusalReason.Expired));
        Assert.Equal(expired ? 0 : 1, chain.Counts.Quotes.Values.Sum());
    }

    [Fact]
    public void Build_AnyRows_AccountForEachOfThemOnce() =>
        Rows.Array[0, 60]
            .Sample(rows =>
            {
                ChainBuilder builder = new("SPX");
                foreach (RawContract row in rows)
                {
                    builder.Add(row);
                }
                ChainSnapshot chain = builder.Build(ChainRows.Header("SPX"));
                ChainCounts counts = chain.Counts;
                int expired = counts.Refused.GetValueOrDefault(RefusalReason.Expired);
                return counts.InFeed == rows.Length
                    && counts.Used + counts.Refused.Values.Sum() == counts.InFeed
                    && chain.Count == counts.Used + expired
                    && counts.Quotes.Values.Sum() == counts.Used
                    && !counts.Quotes.ContainsKey(QuoteStatus.NotChecked)
                    && !chain.Status.Contains(ContractStatus.NotChecked);
            });

    [Fact]
    public void Build_AnyRows_LeavesOnlyBelievableNumbers() =>
        Rows.Array[1, 60]
            .Sample(rows =>
            {
                ChainSnapshot chain = ChainRows.Build("SPX", rows);
                for (int i = 0; i < chain.Count; i++)
                {
                    bool twoSided = chain.Quote[i] == QuoteStatus.TwoSided;
                    bool believable =
                        chain.StrikeUsd[i] > 0
                        && (twoSided ? chain.BidUsd[i] <= chain.AskUsd[i] : double.IsNaN(chain.BidUsd[i]))
                        && !(chain.LastUsd[i] <= 0 || chain.VendorVolatility[i] <= 0 || chain.VendorGamma[i] < 0)
                        && (chain.Volume[i] >= 0 || chain.Volume[i] == ChainSnapshot.MissingCount)
                        && double.IsNaN(chain.MidUsd(i)) != twoSided;
                    if (!believable)
                    {
                        return false;
                    }
                }
                return true;
            });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void AssertRefused(RefusalReason reason, RawContract row)
    {
        ChainCounts counts = ChainRows.Build("SPX", row).Counts;

        Assert.Equal([reason], counts.Refused.Keys);
        Assert.Equal((1, 0), (counts.InFeed, counts.Used));
    }
}
