using System.Text.Json;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class PublishedConventionTests
{
    /// <summary>The reference figures are printed to a thousandth of a billion.</summary>
    private const double PrintedTotal = 0.0006e9;

    /// <summary>The reference flip is printed to a hundredth of a point.</summary>
    private const double PrintedFlip = 0.006;

    [Fact]
    public void Compute_RecordedSpxChain_GivesThePublishedTotalsAndFlip()
    {
        ChainSnapshot chain = RecordedData.QuoteTable(
            "cboe-quotedata-csv/spx_2024-01-07.csv.gz",
            "SPX",
            4697.2402,
            MarketTime.At(new(2024, 1, 7), new(10, 52))
        );
        using JsonDocument published = JsonDocument.Parse(
            File.ReadAllText(RecordedData.Path("reference-gex/published_gex.json"))
        );
        JsonElement expected = published.RootElement[0].GetProperty("recomputed_independently");

        PublishedResult result = PublishedConvention.Compute(chain, new(2024, 1, 7));

        Assert.Equal(expected.GetProperty("call_gex_bn").GetDouble() * 1e9, result.CallGexUsd, PrintedTotal);
        Assert.Equal(expected.GetProperty("put_gex_bn").GetDouble() * 1e9, result.PutGexUsd, PrintedTotal);
        Assert.Equal(expected.GetProperty("total_gamma_bn").GetDouble() * 1e9, result.TotalGexUsd, PrintedTotal);
        Assert.Equal(expected.GetProperty("gamma_flip").GetDouble(), result.Flip.PriceUsd, PrintedFlip);
    }

    [Theory]
    [InlineData("2024-01-07", "2024-01-08", 0)] // Sunday to Monday
    [InlineData("2024-01-07", "2024-01-05", -1)] // back over the Friday
    [InlineData("2024-01-05", "2024-01-08", 1)]
    [InlineData("2024-01-02", "2024-01-19", 13)]
    [InlineData("2024-01-02", "2025-01-02", 262)]
    public void Weekdays_BetweenDates_CountMondayToFriday(string from, string to, int expected) =>
        Assert.Equal(expected, PublishedConvention.Weekdays(Date(from), Date(to)));

    [Fact]
    public void Compute_NoVendorNumbers_GivesReasonsNotZeros()
    {
        ChainSnapshot chain = new ChainFixture("SPY", 470, MarketTime.At(new(2024, 1, 16), new(12, 0)))
            .Add(OptionSide.Call, 470, 10, new(2024, 1, 19))
            .Chain();

        PublishedResult result = PublishedConvention.Compute(chain, new(2024, 1, 16));

        Assert.True(double.IsNaN(result.TotalGexUsd));
        Assert.Equal(NoLevelReason.NoVolatility, result.Flip.Reason);
    }

    private static DateOnly Date(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
