using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using static Strikelight.Web.Recorder.Levels.LevelFigureId;

namespace Strikelight.Web.Recorder.Levels;

/// <content>Sums over the chain, and how good it is.</content>
public static partial class LevelFigures
{
    private static IEnumerable<LevelFigureInfo> Exposures() =>
        [
            Total(GexUsdPerPct, "gex", Gex, "net GEX, calls +, puts −", totals => totals.NetGexUsd),
            Total(CallGexUsdPerPct, "callGex", Gex, "GEX of the calls", totals => totals.CallGexUsd),
            Total(PutGexUsdPerPct, "putGex", Gex, "GEX of the puts, negative", totals => totals.PutGexUsd),
            Total(GrossGexUsdPerPct, "grossGex", Gex, "GEX without signs", totals => totals.GrossGexUsd),
            Total(DexUsd, "dex", Usd, "DEX", totals => totals.DexUsd),
            Total(
                VannaUsdPerVolPoint,
                "vanna",
                "USD of delta per vol point",
                "vanna exposure",
                totals => totals.VannaUsdPerVolPoint
            ),
            Total(
                CharmUsdPerDay,
                "charm",
                "USD of delta per calendar day",
                "charm exposure",
                totals => totals.CharmUsdPerCalendarDay
            ),
        ];

    private static IEnumerable<LevelFigureInfo> Activity() =>
        [
            Column(CallVolume, "callVolume", "calls traded in the session", activity => activity.Calls.Volume),
            Column(PutVolume, "putVolume", "puts traded in the session", activity => activity.Puts.Volume),
            Column(CallOi, "callOi", "open calls", activity => activity.Calls.OpenInterest),
            Column(PutOi, "putOi", "open puts", activity => activity.Puts.OpenInterest),
            Of(CallPremiumUsd, "callPremium", Usd, "gross premium of the calls", levels => levels.Premium.CallUsd),
            Of(PutPremiumUsd, "putPremium", Usd, "gross premium of the puts", levels => levels.Premium.PutUsd),
            Of(
                NetPremiumUsd,
                "netPremium",
                Usd,
                "gross premium, calls less puts; no side is known",
                levels => levels.Premium.CallUsd - levels.Premium.PutUsd
            ),
            PerCall(PutCallVolume, "putCallVolume", "puts per call by volume", ratios => ratios.ByVolume),
            PerCall(PutCallOi, "putCallOi", "puts per call by OI", ratios => ratios.ByOpenInterest),
            PerCall(PutCallPremium, "putCallPremium", "puts per call by premium", ratios => ratios.ByPremium),
        ];

    private static IEnumerable<LevelFigureInfo> Quality() =>
        [
            Total(
                CoverageShare,
                "coverage",
                Share,
                "share of the known positions that has a gamma",
                totals => totals.Coverage.Share
            ),
            Total(
                UncoveredContracts,
                "uncovered",
                Contracts,
                "known positions without a gamma",
                totals => totals.Coverage.UncoveredContracts
            ),
            Total(
                UnknownPositions,
                "unknownPositions",
                "listed contracts",
                "contracts without a known OI",
                totals => totals.Coverage.UnknownPositions
            ),
            new(
                UsedContracts,
                "used",
                "rows",
                "rows of the feed that take part in numbers",
                from => from.Chain.Snapshot.Counts.Used
            ),
            new(
                RefusedContracts,
                "refused",
                "rows",
                "rows of the feed that are in no number",
                from => from.Chain.Snapshot.Counts.InFeed - from.Chain.Snapshot.Counts.Used
            ),
        ];

    private static LevelFigureInfo Total(
        ushort id,
        string name,
        string unit,
        string meaning,
        Func<ExposureTotals, double> value
    ) => Of(id, name, unit, meaning, levels => value(levels.Totals));

    private static LevelFigureInfo Column(
        ushort id,
        string name,
        string meaning,
        Func<StrikeActivity, StrikeColumn> column
    ) => Of(id, name, Contracts, meaning, levels => column(levels.Activity).Total);

    private static LevelFigureInfo PerCall(
        ushort id,
        string name,
        string meaning,
        Func<PutCallRatios, double?> ratio
    ) => Of(id, name, Ratio, meaning, levels => ratio(levels.PutCall) ?? double.NaN);
}
