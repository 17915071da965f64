using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>432 options and QuantLib's prices of them: seven days to two years, 30 % each way, four rates.</summary>
internal static class AmericanGrid
{
    public const double SpotUsd = 100;

    public static IReadOnlyList<AmericanGridRow> Rows { get; } =
    [
        .. PricingFiles
            .Oracle(Path.Combine("..", "American", "american_grid.csv"))
            .Select(cells =>
            {
                double[] n = [.. cells.Where((_, column) => column != 5).Select(PricingFiles.Number)];
                ExpiryTerms terms = ExpiryTerms.FromRates(SpotUsd, n[0], n[1], n[3] / 365);
                return new AmericanGridRow(terms, n[4], n[2], cells[5] == "C" ? OptionSide.Call : OptionSide.Put, n[5]);
            }),
    ];

    /// <summary>The first rows of the grid as columns, from a row on.</summary>
    public static AmericanContracts Contracts(int start, int count)
    {
        AmericanGridRow[] rows = [.. Rows.Skip(start).Take(count)];
        return new()
        {
            SpotUsd = rows.Select(row => row.Terms.SpotUsd).ToArray(),
            ForwardUsd = rows.Select(row => row.Terms.ForwardUsd).ToArray(),
            DiscountFactor = rows.Select(row => row.Terms.DiscountFactor).ToArray(),
            Years = rows.Select(row => row.Terms.Years).ToArray(),
            StrikeUsd = rows.Select(row => row.StrikeUsd).ToArray(),
            Side = rows.Select(row => row.Side).ToArray(),
        };
    }

    /// <summary>Volatilities of the same rows.</summary>
    public static double[] Volatilities(int start, int count) =>
        [.. Rows.Skip(start).Take(count).Select(row => row.Volatility)];
}
