using Strikelight.Bench.Table;

namespace Strikelight.Bench.Rows;

/// <summary>Every row of the table, in its order.</summary>
internal static class AllRows
{
    public static ITableRow[] Create() =>
        [
            new ColdVolatilityRow(),
            new WarmVolatilityRow("iv-warm-tick", 0.01),
            new WarmVolatilityRow("iv-warm-minute", 0.2),
            new GreeksRow(),
            new ExposuresRow(),
            new ProfileRow(),
            new ParseRow(),
            new AmericanPriceRow(),
            new AmericanVolatilityRow(),
            new SurfaceRow(),
            new MarketSweepRow(),
            new SpotTickRow(),
        ];
}
