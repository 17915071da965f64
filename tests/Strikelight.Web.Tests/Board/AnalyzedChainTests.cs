using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Board;

namespace Strikelight.Web.Tests.Board;

public sealed class AnalyzedChainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly LevelsRequest Gross = new() { Sign = SignConvention.Gross };

    [Fact]
    public void Breakdown_AskedForTwice_IsComputedOnceAndCountedInTheBytes()
    {
        AnalyzedChain chain = Chain();
        ExposureTotals totals = chain.Levels(Gross).Totals;
        long before = chain.Bytes;

        ExposureBreakdown parts = chain.Breakdown(Gross);

        Assert.Same(parts, chain.Breakdown(new() { Sign = SignConvention.Gross }));
        Assert.NotSame(parts, chain.Breakdown(new()));
        Assert.Equal(totals.NetGexUsd, Assert.Single(parts.Roots).Totals.NetGexUsd);
        Assert.Equal(before + parts.Bytes + chain.Breakdown(new()).Bytes + LevelsBytes(chain), chain.Bytes);
    }

    [Fact]
    public void Breakdown_OfManyDefinitions_KeepsFour()
    {
        AnalyzedChain chain = Chain();
        LevelsRequest[] requests = [.. Enumerable.Range(1, 6).Select(columns => Gross with { GridExpiries = columns })];

        ExposureBreakdown[] first = Array.ConvertAll(requests, chain.Breakdown);

        Assert.Equal(4, requests.Where((request, i) => ReferenceEquals(first[i], chain.Breakdown(request))).Count());
    }

    [Fact]
    public void Term_AtAnotherPrice_IsTheSameOneAndOneADate()
    {
        AnalyzedChain chain = Chain();

        AnalyzedChain moved = chain.AtSpot(new(101, Noon.AddSeconds(1)));

        Assert.True(chain.Term == moved.Term); // the same array
        Assert.Equal(chain.Snapshot.Series.Select(series => series.Expiry).Distinct(), chain.Term.Select(DateOf));
        Assert.Equal(101, moved.Breakdown(Gross).Greeks.StrikeUsd[6]);
    }

    private static DateOnly DateOf(Core.Surface.TermPoint point) => point.Series.Expiry;

    /// <summary>The levels under the default definition came with its breakdown.</summary>
    private static long LevelsBytes(AnalyzedChain chain) => 450L * chain.Levels(new()).ByStrike.Count;

    private static AnalyzedChain Chain() =>
        new(SampleChain.At("SPX", Noon, 100), chain => ChainAnalyzer.Analyze(chain, PricingOptions.Default));
}
