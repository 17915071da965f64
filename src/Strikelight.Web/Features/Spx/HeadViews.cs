using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Spx;

/// <summary>What every tab shows, and parts that several tabs share.</summary>
internal static class HeadViews
{
    private const double DaysPerYear = 365;

    /// <summary>The head of a chain; no tab is filled.</summary>
    public static SpxContent Of(SpxQuestion question)
    {
        ChainLevels levels = question.Levels;
        OptionSeries[] listed = Listed(question);
        return new()
        {
            Price = ChainFigures.Price(question.Chain.Underlying),
            Definition = ChainFigures.Definition(question.Request.Definition, levels),
            Totals = ChainFigures.Totals(question.Request.Definition, levels),
            Regime = ChainFigures.Regime(question.Request.Definition, levels),
            Levels = ChainFigures.Levels(question.Request.Definition, levels),
            ScopeReason = levels.Scope.EmptyReason,
            Today = Today(question, listed) is { } series ? Move(question, series, []) : null,
            Hedge = Hedge(question),
            ListedSeries = [.. listed.Select(series => Series(question, series))],
        };
    }

    /// <summary>Roots and expiries that are not settled, the nearest settlement first.</summary>
    public static OptionSeries[] Listed(SpxQuestion question) =>
        [
            .. SettlementClock
                .At(question.Chain.Snapshot, question.Since)
                .Countdowns.Select(countdown => countdown.Series),
        ];

    /// <summary>A root and expiry.</summary>
    public static SeriesView Series(SpxQuestion question, OptionSeries series) =>
        new(
            series.Root.Root,
            Known.Name(series.Root.Settlement),
            series.Expiry,
            series.SettlesAt,
            ExchangeCalendar.SessionOn(MarketTime.DateOf(series.SettlesAt)) is { IsHalfDay: true }
        )
        {
            Day = Format.Day(series.Expiry, MarketTime.DateOf(question.Since)),
        };

    /// <summary>The expected move to a settlement.</summary>
    public static MoveView Move(SpxQuestion question, int seriesIndex, IReadOnlyList<string> names)
    {
        ExpectedMove move = ExpectedMove.Of(question.Chain.Analysis, seriesIndex);
        return new()
        {
            Series = Series(question, question.Chain.Snapshot.Series[seriesIndex]),
            Names = names,
            Days = Days(question.Chain.Analysis.Series[seriesIndex].Time),
            MoveUsd = Known.OrNull(move.MoveUsd),
            MovePct = Known.OrNull(100 * move.TotalVolatility),
            LowUsd = Known.OrNull(move.LowUsd),
            HighUsd = Known.OrNull(move.HighUsd),
            Volatility = Known.OrNull(move.Volatility),
            TradingVolatility = Known.OrNull(move.TradingVolatility),
            Reason = move.Text.Length > 0 ? move.Text : null,
            StraddleUsd = Known.OrNull(move.Straddle.PriceUsd),
            StraddleReason = move.Straddle.Text.Length > 0 ? move.Straddle.Text : null,
        };
    }

    /// <summary>Calendar days of a time.</summary>
    public static double Days(YearFraction time) => time.Years * DaysPerYear;

    /// <summary>Of what settles with the session the last, which trades to its close; otherwise the nearest.</summary>
    private static int? Today(SpxQuestion question, OptionSeries[] listed)
    {
        ImmutableArray<OptionSeries> all = question.Chain.Snapshot.Series;
        NamedExpiry zero = NamedExpiry.Of(question.Chain.Snapshot, question.Since)[0];
        return zero.SeriesIndexes.IsEmpty
            ? (listed.Length > 0 ? all.IndexOf(listed[0]) : null)
            : zero.SeriesIndexes.MaxBy(index => all[index].SettlesAt);
    }

    private static HedgeView Hedge(SpxQuestion question)
    {
        HedgeFlow flow = HedgeFlow.Of(question.Levels.Totals.NetGexUsd, question.Levels.SpotUsd);
        return new(
            Known.OrNull(flow.UsdPerRise),
            question.Request.Symbol == SpxRequest.StandardSymbol ? Known.OrNull(flow.FuturesPerRise) : null
        );
    }
}
