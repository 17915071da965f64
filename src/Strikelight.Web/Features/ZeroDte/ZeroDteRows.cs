using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The rows of a symbol's table of figures: the same for every symbol, to be compared.</summary>
internal static class ZeroDteRows
{
    private const string NoVolume = "Nothing has traded, or the source does not say.";

    /// <summary>The rows.</summary>
    /// <param name="figures">The symbol's figures.</param>
    /// <param name="charts">Exposure in the unit shown.</param>
    /// <param name="hotStrikes">Rows of strikes that trade most.</param>
    public static IReadOnlyList<TableRow> Of(ZeroDteFigures figures, ZeroDteCharts charts, int hotStrikes)
    {
        LevelsView levels = figures.Levels;
        return
        [
            Row("Zero gamma", Price(levels.ZeroGamma.PriceUsd, levels.ZeroGamma.Reason), ZeroGamma(figures)),
            Row("Call wall", Strike(levels.CallWall), Wall(levels.CallWall)),
            Row("Put wall", Strike(levels.PutWall), Wall(levels.PutWall)),
            Row("King node", Strike(levels.KingNode), King(levels.KingNode, charts)),
            Row("Max pain", Strike(levels.MaxPain), Distance(levels.MaxPain.DistancePct)),
            Row(
                "Most valuable strike",
                Strike(levels.MostValuableStrike),
                Distance(levels.MostValuableStrike.DistancePct)
            ),
            Row("Expected move", Move(levels.ExpectedMoveUsd), MoveDetail(levels.ExpectedMoveUsd)),
            Row("Move used", Share(figures.MoveUsed.ShareUsed, figures.MoveUsed.Reason, 0), MoveUsed(figures.MoveUsed)),
            Row("Straddle", Price(figures.Straddle.NowUsd, figures.Straddle.Reason), "mid, at the forward"),
            Row(
                "0DTE of volume",
                Share(figures.ZeroDteShare.OfVolume, figures.ZeroDteShare.Reason),
                "of all contracts traded"
            ),
            Row(
                "0DTE of gamma",
                Share(figures.ZeroDteShare.OfGamma, figures.ZeroDteShare.Reason),
                "of gross exposure, all expiries"
            ),
            Row("Put/call", Ratio(figures.Totals.PutCallVolume), PutCall(figures.Totals)),
            Row("P/C percentile", Share(figures.PutCallRank.Percentile, figures.PutCallRank.Reason, 0), Rank(figures)),
            Row("Net premium", Premium(figures.Totals), PremiumDetail(figures.Totals)),
            .. Hot(figures, Math.Max(hotStrikes, 1)),
        ];
    }

    /// <summary>A row; where there is no value, its reason stands in place of the detail.</summary>
    private static TableRow Row(string name, TableCell value, string detail)
    {
        string shown = value.Text == Format.NotAvailable ? value.Title ?? "" : detail;
        return new([name, value, new(shown, Tone.Muted)], name.Replace(' ', '-').Replace('/', '-'));
    }

    private static TableCell Price(double? usd, string? reason) =>
        usd is null ? Missing(reason) : new(Format.Price(usd), Flash: true);

    private static TableCell Strike(StrikeLevelView level) =>
        level.StrikeUsd is null ? Missing(level.Reason) : new(Format.Strike(level.StrikeUsd), Flash: true);

    private static TableCell Share(double? share, string? reason, int decimals = 1) =>
        share is null ? Missing(reason) : new(Format.Percent(share, decimals), Flash: true);

    private static TableCell Ratio(double? ratio) =>
        ratio is null ? Missing(NoVolume) : new(Format.Number(ratio), Flash: true);

    private static TableCell Move(ExpectedMoveView move) =>
        move.PriceUsd is null ? Missing(move.Reason) : new($"±{Format.Price(move.PriceUsd)}", Flash: true);

    private static TableCell Premium(TotalsView totals) =>
        totals.CallPremiumUsd - totals.PutPremiumUsd is { } net
            ? new(Format.SignedUsd(net), Flash: true)
            : Missing(NoVolume);

    private static TableCell Missing(string? reason) =>
        TableCell.Missing(string.IsNullOrEmpty(reason) ? "There is no such level." : reason);

    private static string ZeroGamma(ZeroDteFigures figures) =>
        figures.Regime.ToZeroGammaUsd is { } usd
            ? $"{Format.SignedNumber(usd)} pt, {Format.SignedPercent(figures.Regime.ToZeroGammaPct / 100)}"
                + (
                    figures.Regime.ToZeroGammaMoves is { } moves
                        ? $", {Format.SignedNumber(moves)} moves"
                        : ", no move to the close known"
                )
            : figures.Levels.ZeroGamma.Reason ?? "";

    private static string Wall(StrikeLevelView wall) =>
        wall.StrikeUsd is null
            ? wall.Reason ?? ""
            : $"{Distance(wall.DistancePct)}, {Format.Percent(wall.ShareOfTotal, 0)} of side";

    private static string King(StrikeLevelView king, ZeroDteCharts charts) =>
        king.StrikeUsd is null
            ? king.Reason ?? ""
            : $"{Distance(king.DistancePct)}, {Format.SignedUsd(charts.InUnit(king.Value))} {charts.Per}";

    private static string Distance(double? pct) => pct is null ? "" : Format.SignedPercent(pct / 100);

    private static string MoveDetail(ExpectedMoveView move) =>
        move.Expiry is { } expiry && move.PriceUsd is not null
            ? $"1σ to {Format.Day(expiry)}, {Format.Percent(move.Volatility)} a year"
                + (move.TradingVolatility is { } trading ? $", {Format.Percent(trading)} by trading time" : "")
            : move.Reason ?? "";

    private static string MoveUsed(MoveUseView used) =>
        used.ShareUsed is null ? used.Reason ?? ""
        : used.Basis == MoveUseView.OfClose
            ? $"{Format.SignedNumber(used.MovedUsd)} of ±{Format.Price(used.FullMoveUsd)} expected at the close"
        : $"{Format.SignedNumber(used.MovedUsd)} since the open, of ±{Format.Price(used.FullMoveUsd)} by vol now";

    private static string PutCall(TotalsView totals) => $"by volume; {Format.Number(totals.PutCallOi)} by OI";

    private static string Rank(ZeroDteFigures figures) =>
        $"of {figures.PutCallRank.Days} days at {Format.MarketMinute(figures.PutCallRank.At)}, all expiries";

    private static string PremiumDetail(TotalsView totals) =>
        totals.CallPremiumUsd is null && totals.PutPremiumUsd is null
            ? NoVolume
            : $"calls {Format.Usd(totals.CallPremiumUsd)}, puts {Format.Usd(totals.PutPremiumUsd)}; side unknown";

    /// <summary>As many rows as the other symbols have; where there is no such strike, why.</summary>
    private static IEnumerable<TableRow> Hot(ZeroDteFigures figures, int rows)
    {
        for (int place = 0; place < rows; place++)
        {
            string name = $"Hot strike {place + 1}";
            yield return place < figures.HotStrikes.Count
                ? HotRow(name, figures.HotStrikes[place])
                : Row(name, Missing(figures.HotStrikesReason ?? "No further strike within the band has traded."), "");
        }
    }

    private static TableRow HotRow(string name, HotStrikeView strike) =>
        Row(
            name,
            new(Format.Strike(strike.StrikeUsd), Flash: true),
            $"{Format.SignedPercent(strike.DistancePct / 100)}, {Format.Contracts(strike.Volume)} traded"
                + (strike.Larger is { } side ? $", more {side}s" : "")
        );
}
