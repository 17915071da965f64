using Strikelight.Bench.Table;

namespace Strikelight.Bench.Rows;

/// <summary>Every row of the table, in its order.</summary>
internal static class AllRows
{
    public static ITableRow[] Create() =>
        [
            new ColdVolatilityRow(),
            new GreeksRow(),
            new ProfileRow(),
            new ParseRow(),
            new AmericanPriceRow(),
            new AmericanVolatilityRow(),
            new SurfaceRow(),
            new SpotTickRow(),
        ];
}
