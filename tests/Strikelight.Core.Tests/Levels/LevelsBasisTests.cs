using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

/// <summary>A basis kept over ticks of spot against everything computed anew at each.</summary>
public sealed class LevelsBasisTests
{
    // Numbers are written so that they read back bit for bit, so equal texts are equal bits.
    private static readonly JsonSerializerOptions Exact = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private static readonly Gen<LevelsRequest> GenRequest =
        from sign in Gen.Enum<SignConvention>()
        from measure in Gen.Enum<WallMeasure>()
        from scope in Gen.Int[0, 3]
        from smile in Gen.Frequency((4, Gen.Const(SmileDynamics.StickyStrike)), (1, Gen.Enum<SmileDynamics>()))
        from compared in Gen.Int[0, 3]
        select new LevelsRequest
        {
            Sign = sign,
            Measure = measure,
            ComparedExpiries = compared,
            Profile = new() { Smile = smile },
            Scope = scope switch
            {
                0 => ExpiryScope.All,
                1 => ExpiryScope.ZeroDte,
                2 => ExpiryScope.ThisWeek,
                _ => ExpiryScope.Of(new DateOnly(2024, 3, 15)),
            },
        };

    // Ticks, the edges of what the rows of a basis reach, and beyond.
    private static readonly Gen<double> GenMove = Gen.OneOf(
        Gen.Const(1.0),
        Gen.Double[0.995, 1.005],
        Gen.Double[0.8, 1.25]
    );

    [Fact]
    public void At_AnySpotScopeAndSign_IsWhatComputingAnewGivesToTheBit() =>
        Gen.Select(RandomChains.Gen, GenRequest, GenMove.Array[1, 3], Gen.Bool)
            .Sample(
                (lines, request, moves, hasBook) =>
                {
                    ChainAnalysis first = lines.Analysis(1);
                    double[] book = [.. Enumerable.Range(0, first.Chain.Count).Select(i => 10.0 * (i % 4 - 1))];
                    LevelsRequest asked = request with { Book = hasBook ? book : default(ReadOnlyMemory<double>) };
                    LevelsBasis basis = new(first, asked);
                    ChainAnalysis ticked = first;
                    foreach (double move in moves)
                    {
                        double spot = RandomChains.SpotUsd * move;
                        ticked = ticked.AtSpot(spot);

                        Assert.Equal(Text(ChainLevels.Compute(first.AtSpot(spot), asked)), Text(basis.At(ticked)));
                    }
                },
                iter: 150
            );

    [Fact]
    public void At_TheFirstAnalysis_IsWhatComputingOnceGives()
    {
        ChainAnalysis analysis = Spx(5000);

        Assert.Equal(Text(ChainLevels.Compute(analysis, new())), Text(new LevelsBasis(analysis, new()).At(analysis)));
    }

    [Fact]
    public void At_AnAnalysisOfAnotherChain_Throws()
    {
        LevelsBasis basis = new(Spx(5000), new());

        Assert.Throws<ArgumentException>(() => basis.At(Spx(5000)));
    }

    [Fact]
    public void At_TheSameChainAnalysedAgain_Throws()
    {
        ChainAnalysis analysis = Spx(5000);
        ChainAnalysis again = ChainAnalyzer.Analyze(analysis.Chain, PricingOptions.Default);

        Assert.Throws<ArgumentException>(() => new LevelsBasis(analysis, new()).At(again));
    }

    private static ChainAnalysis Spx(double spot) =>
        ChainAnalyzer.Analyze(
            new Pricing.ModelChain("SPX", spot).Add("SPXW", new(2026, 3, 31), spot + 20).Build(),
            PricingOptions.Default
        );

    private static string Text(ChainLevels levels) => JsonSerializer.Serialize(levels, Exact);
}
