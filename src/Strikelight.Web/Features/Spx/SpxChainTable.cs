using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>The whole chain of a root and expiry as plain values: one row a contract, all Greeks.</summary>
internal static class SpxChainTable
{
    /// <summary>The table; without a row where nothing is listed.</summary>
    public static ViewTable Of(ChainView chain) =>
        new(
            "chain",
            "Chain with all Greeks, per share",
            [
                "root",
                "settlement",
                "expiry",
                "strikeUsd",
                "side",
                "bidUsd",
                "askUsd",
                "lastUsd",
                "volume",
                "openInterest",
                "openInterestChange",
                "volatility",
                "volatilityStatus",
                "delta",
                "gamma",
                "thetaUsdPerDay",
                "vegaUsdPerVolPoint",
                "rhoUsdPerPct",
                "vannaPerVolPoint",
                "charmPerDay",
                "vommaUsdPerVolPoint",
                "speed",
                "colorPerDay",
                "zommaPerVolPoint",
                "gexUsdPerPct",
            ],
            chain.Series is { } series ? [.. chain.Rows.SelectMany(row => Rows(series, row))] : []
        );

    private static IEnumerable<object?[]> Rows(SeriesView series, ChainRowView row)
    {
        if (row.Call is { } call)
        {
            yield return Row(series, row.StrikeUsd, "call", call);
        }
        if (row.Put is { } put)
        {
            yield return Row(series, row.StrikeUsd, "put", put);
        }
    }

    private static object?[] Row(SeriesView series, double strikeUsd, string side, ContractView contract) =>
        [
            series.Root,
            series.Settlement,
            series.Expiry,
            strikeUsd,
            side,
            contract.BidUsd,
            contract.AskUsd,
            contract.LastUsd,
            contract.Volume,
            contract.OpenInterest,
            contract.OpenInterestChange,
            contract.Volatility,
            contract.VolatilityStatus,
            contract.Delta,
            contract.Gamma,
            contract.ThetaUsdPerDay,
            contract.VegaUsdPerVolPoint,
            contract.RhoUsdPerPct,
            contract.VannaPerVolPoint,
            contract.CharmPerDay,
            contract.VommaUsdPerVolPoint,
            contract.Speed,
            contract.ColorPerDay,
            contract.ZommaPerVolPoint,
            contract.GexUsdPerPct,
        ];
}
