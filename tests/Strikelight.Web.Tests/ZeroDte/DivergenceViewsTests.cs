using Strikelight.Web.Features.ZeroDte;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.ZeroDte;

public sealed class DivergenceViewsTests
{
    [Theory]
    [InlineData("positive", "negative", true, true)]
    [InlineData("transitional", "negative", false, false)]
    [InlineData("positive", "transitional", false, false)]
    [InlineData("transitional", "transitional", false, false)]
    [InlineData("unknown", "unknown", true, false)] // a convention without a sign
    public async Task Of_OneAboveAndOneBelow_SaysWhatHedgingWouldDoOnlyWhereBothAreClear(
        string above,
        string below,
        bool isDivergent,
        bool saysHedging
    )
    {
        await using TestServer server = await TestServer.StartAsync();
        ZeroDteView view = await server
            .Service<ZeroDteQuery>()
            .RunAsync(
                new() { Symbols = ["SPY", "QQQ"], At = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero) },
                TestContext.Current.CancellationToken
            );

        DivergenceView sides = DivergenceViews.Of([
            Standing(view.Indexes[0], -1, above),
            Standing(view.Indexes[1], 1, below),
        ])[0];

        Assert.Equal(isDivergent, sides.IsDivergent);
        Assert.Equal(saysHedging, sides.Statement.Contains("damp", StringComparison.Ordinal));
        Assert.Equal(
            above == "transitional" || below == "transitional",
            sides.Statement.Contains("could turn either way", StringComparison.Ordinal)
        );
    }

    /// <summary>The symbol with zero gamma so many USD above spot.</summary>
    private static ZeroDteIndexView Standing(ZeroDteIndexView index, double aboveUsd, string regime)
    {
        ZeroDteFigures figures = index.Figures!;
        double zero = figures.Price.SpotUsd + aboveUsd;
        return index with
        {
            Figures = figures with
            {
                Regime = figures.Regime with { Regime = regime, ToZeroGammaUsd = aboveUsd },
                Levels = figures.Levels with { ZeroGamma = new(zero, null, 100 * aboveUsd / zero) },
            },
        };
    }
}
