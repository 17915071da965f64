using System.Collections.Immutable;
using System.Reflection;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class LevelFiguresTests
{
    private const string Document = "docs/level-minutes.md";
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 20, TimeSpan.Zero);

    [Fact]
    public void Document_ItsTable_IsTheListOfFigures()
    {
        string text = File.ReadAllText(Path.Combine(RepositoryRoot(), Document));
        string[] rows = [.. text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))];

        Assert.Equal(Rows(), string.Join('\n', rows.Where(row => char.IsAsciiDigit(row[2]))));
    }

    [Fact]
    public void Figures_TheirIdsAndNames_AreDistinctAndAscend()
    {
        ImmutableArray<LevelFigureInfo> all = LevelFigures.All;

        Assert.Equal(all.Select(info => info.Id), all.Select(info => info.Id).Distinct().Order());
        Assert.Equal(all.Length, all.Select(info => info.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, info => Assert.Same(info, LevelFigures.Find(info.Id)));
        Assert.Null(LevelFigures.Find(ushort.MaxValue));
    }

    [Fact]
    public void Figures_EveryNamedId_IsListed()
    {
        IEnumerable<ushort> named = typeof(LevelFigureId)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (ushort)field.GetRawConstantValue()!);

        Assert.Equal(named.Order(), LevelFigures.All.Select(info => info.Id));
    }

    [Fact]
    public void FiguresOf_AChain_AreThoseOfItsLevels()
    {
        LevelSource source = LevelSource.Of(Analyzed(SampleChain.At("SPY", Noon, 600)));
        ChainLevels levels = source.Levels;

        ImmutableArray<LevelFigure> figures = LevelFigures.Of(source);
        LevelMinute minute = new(new("scripted", "SPY"), source.Minute, (byte)source.Quality, figures);

        Assert.Equal(Noon.AddSeconds(-20), minute.Minute);
        Assert.Equal(600, minute.Get(LevelFigureId.SpotUsd));
        Assert.Equal(20, minute.Get(LevelFigureId.MarketSeconds));
        Assert.Equal(levels.CallWall.PriceUsd, minute.Get(LevelFigureId.CallWallUsd));
        Assert.Equal(levels.PutWall.PriceUsd, minute.Get(LevelFigureId.PutWallUsd));
        Assert.Equal(levels.Totals.NetGexUsd, minute.Get(LevelFigureId.GexUsdPerPct));
        Assert.Equal(levels.Activity.Calls.Volume.Total, minute.Get(LevelFigureId.CallVolume));
        Assert.Equal(levels.ExpectedMove.Volatility, minute.Get(LevelFigureId.AtmVolatility));
        Assert.Equal(7, minute.Get(LevelFigureId.MaxPainDays));
        Assert.Equal(LevelQuality.Whole, source.Quality);
    }

    [Fact]
    public void FiguresOf_AChainThatDoesNotKnowSomething_LeaveItOut()
    {
        LevelSource source = LevelSource.Of(Analyzed(SampleChain.At("SPY", Noon, 600)));

        ImmutableArray<LevelFigure> figures = LevelFigures.Of(source);

        Assert.All(figures, figure => Assert.True(double.IsFinite(figure.Value)));
        Assert.DoesNotContain(figures, figure => figure.Id == LevelFigureId.CallWallOiChangeUsd);
        Assert.DoesNotContain(figures, figure => figure.Id == LevelFigureId.PublishedFlipUsd); // no vendor gammas
    }

    private static AnalyzedChain Analyzed(ChainSnapshot chain) =>
        new(chain, read => ChainAnalyzer.Analyze(read, PricingOptions.Default));

    private static string Rows() =>
        string.Join(
            '\n',
            LevelFigures.All.Select(info => $"| {info.Id} | `{info.Name}` | {info.Unit} | {info.Meaning} |")
        );

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Strikelight.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
