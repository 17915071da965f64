using System.Globalization;
using System.Text;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Report;

internal static partial class ReportText
{
    private const double BasisPoints = 1e4;
    private const double VolPoints = 100;
    private const double Millions = 1e6;

    private static string SolvedTable(IReadOnlyCollection<ChainFigures> chains) =>
        Table(
            "file|symbol|market time, New York|used|solved|vendor's|no quote|intrinsic|bound|no forward|refused",
            "---|---|---|---:|---:|---:|---:|---:|---:|---:|---",
            chains.Select(chain =>
                new[]
                {
                    chain.File,
                    chain.Chain.Header.Symbol,
                    MarketTime
                        .InZone(chain.Chain.Header.MarketTime)
                        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                    Whole(chain.Used),
                    Percent(chain.Solved, chain.Used),
                    Whole(chain.Count(VolStatus.VendorValue)),
                    Whole(chain.Count(VolStatus.NoQuote)),
                    Whole(chain.Count(VolStatus.BelowIntrinsic)),
                    Whole(chain.Count(VolStatus.AboveUpperBound) + chain.Count(VolStatus.DidNotConverge)),
                    Whole(chain.Count(VolStatus.NoForward)),
                    Refused([chain]),
                }
            )
        );

    private static string ForwardTable(IReadOnlyCollection<ChainFigures> chains) =>
        Table(
            "file|parity|error, median bp|95 %|compared|own - vendor, median|95 %|smiles|judged|outside|share",
            "---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:",
            chains.Select(chain =>
                new[]
                {
                    chain.File,
                    Invariant($"{chain.ParitySeries} of {chain.OpenSeries}"),
                    Points(chain.ForwardErrors, 0.5),
                    Points(chain.ForwardErrors, 0.95),
                    Whole(chain.Vendor.Count),
                    Number(VolPoints * chain.Vendor.MedianDifference, "0.00"),
                    Number(VolPoints * chain.Vendor.P95Difference, "0.00"),
                    Whole(chain.Surface.FittedCount),
                    Whole(chain.Surface.JudgedCount),
                    Whole(chain.Surface.OutsideCount),
                    Percent(chain.Surface.OutsideCount, chain.Surface.JudgedCount),
                }
            )
        );

    private static string ExposureTable(IReadOnlyCollection<ChainFigures> chains) =>
        Table(
            "file|spot|net gamma exposure|calls|puts|zero gamma",
            "---|---:|---:|---:|---:|---",
            chains.Select(chain =>
                new[]
                {
                    chain.File,
                    Number(chain.Chain.SpotUsd, "0.00"),
                    Exposure(chain, chain.Totals.NetGexUsd),
                    Exposure(chain, chain.Totals.CallGexUsd),
                    Exposure(chain, chain.Totals.PutGexUsd),
                    ZeroGammaOf(chain.Zero.Level),
                }
            )
        );

    private static string Table(string head, string rule, IEnumerable<string[]> rows)
    {
        StringBuilder text = new();
        text.Append("| ").Append(head.Replace("|", " | ", StringComparison.Ordinal)).Append(" |\n");
        text.Append('|').Append(rule).Append("|\n");
        foreach (string[] row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }
        return text.ToString();
    }

    private static string Refused(IReadOnlyCollection<ChainFigures> chains)
    {
        string[] reasons =
        [
            .. Enum.GetValues<RefusalReason>()
                .Select(reason => (reason, Count: chains.Sum(c => c.Chain.Counts.Refused.GetValueOrDefault(reason))))
                .Where(found => found.Count > 0)
                .Select(found => Invariant($"{NameOf(found.reason)} {found.Count:N0}")),
        ];
        return reasons.Length == 0 ? "none" : string.Join(", ", reasons);
    }

    private static string ZeroGammaOf(LevelResult level) =>
        level.HasLevel ? Number(level.PriceUsd, "0.00") : $"none: {level.Text}";

    private static string NameOf(VolStatus status) =>
        status switch
        {
            VolStatus.VendorValue => "vendor's value",
            VolStatus.Expired => "expired",
            VolStatus.NoQuote => "no two-sided quote",
            VolStatus.BelowIntrinsic => "at or below intrinsic value",
            VolStatus.AboveUpperBound => "above the upper bound",
            VolStatus.DidNotConverge => "not believable",
            VolStatus.NoForward => "no forward",
            _ => status.ToString(),
        };

    private static string NameOf(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.Expired => "expired",
            RefusalReason.NonStandardContract => "non-standard",
            RefusalReason.Duplicate => "duplicate",
            RefusalReason.MalformedRow => "malformed",
            RefusalReason.MalformedSymbol => "malformed symbol",
            _ => reason.ToString(),
        };

    private static string Points(IReadOnlyList<double> ascending, double part) =>
        Number(BasisPoints * Ranks.Of(ascending, part), "0.00");

    private static string Percent(int part, int whole) => whole == 0 ? "-" : Number(100.0 * part / whole, "0.0") + " %";

    private static string Whole(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value, string format) =>
        double.IsNaN(value) ? "-" : WithoutMinus(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>What is written as zero has no sign.</summary>
    private static string WithoutMinus(string text) =>
        text.AsSpan().ContainsAnyInRange('1', '9') ? text : text.TrimStart('-');

    /// <summary>Exposure in millions; of a chain without a single used contract there is none, not zero.</summary>
    private static string Exposure(ChainFigures chain, double usd) =>
        chain.Used == 0 ? "-" : Number(usd / Millions, "#,0.0");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
