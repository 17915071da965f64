using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Spx;

/// <summary>Chart data of the tab of volatility.</summary>
public sealed class SpxVolatilityCharts : SpxDrawing
{
    private readonly TermView[] _term;

    /// <summary>Prepares the settlements that are drawn: of two on one date the last, which has a forward.</summary>
    public SpxVolatilityCharts(SpxView view)
        : base(view) =>
        _term = [
            .. Content
                .Volatility!.Term.Where(row => row.AtmVolatility is not null)
                .DistinctBy(Days)
                .GroupBy(row => row.Series.Expiry)
                .Select(date => date.Last()),
        ];

    /// <summary>Volatility at the forward and between dates; null without two of them.</summary>
    public CurveChart? Term() =>
        Curve(
            "term structure",
            [
                new("At the forward", "accent", [.. _term.Select(row => Percent(row.AtmVolatility))]),
                new("Forward, to the next date", "pivot", Forward()) { Step = true, Dash = "dashed" },
            ]
        );

    /// <summary>Volatilities at 25 and 10 delta.</summary>
    public CurveChart? Wings() =>
        Curve(
            "skew",
            [
                new("At the forward", "accent", [.. _term.Select(row => Percent(row.AtmVolatility))]),
                new("25Δ put", "put", [.. _term.Select(row => Percent(row.Delta25.Put))]) { Dash = "dashed" },
                new("25Δ call", "call", [.. _term.Select(row => Percent(row.Delta25.Call))]) { Dash = "dashed" },
                new("10Δ put", "put", [.. _term.Select(row => Percent(row.Delta10.Put))]) { Dash = "dotted" },
                new("10Δ call", "call", [.. _term.Select(row => Percent(row.Delta10.Call))]) { Dash = "dotted" },
            ]
        );

    /// <summary>Risk reversals: call less put.</summary>
    public CurveChart? RiskReversals() =>
        Curve(
            "risk reversals",
            [
                new("25Δ call less put", "accent", [.. _term.Select(row => Percent(row.Delta25.RiskReversal))]),
                new("10Δ call less put", "pivot", [.. _term.Select(row => Percent(row.Delta10.RiskReversal))]),
            ]
        )
            is { } chart
            ? chart with
            {
                NoPlus = null,
                ZeroLine = true,
            }
            : null;

    /// <summary>At each date what holds from there to the next one; the last has none.</summary>
    private double?[] Forward() => [.. _term.Skip(1).Select(row => Percent(row.ForwardVolatility)), null];

    private CurveChart? Curve(string what, IReadOnlyList<CurveSeries> series) =>
        _term.Length < 2
            ? null
            : new()
            {
                Title = $"{View.Symbol} {what}",
                Note = $"{View.Source} · {Format.MarketDateTime(View.MarketTime)}",
                Unit = "%",
                XUnit = "days",
                YUnit = "%",
                X = [.. _term.Select(Days)],
                XLog = true,
                NoPlus = true,
                Series = series,
            };

    private static double Days(TermView row) => Math.Round(row.Days, 3);

    private static double? Percent(double? fraction) => Round(100 * fraction, 2);
}
