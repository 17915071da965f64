using Strikelight.Core.Calendar;
using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>Chart data of the history page, made from its view.</summary>
internal static class HistoryCharts
{
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Spot and levels by day; a session that is not recorded is a gap.</summary>
    public static CurveChart Levels(HistoryView view)
    {
        HistoryDay?[] days = WithGaps(view, out double[] x);
        return Of(view, "Levels by day", "USD", x) with
        {
            Series =
            [
                Curve("Spot", "accent", days, day => day.SpotUsd),
                Curve("Call wall", "call", days, day => day.CallWallUsd),
                Curve("Zero gamma", "flip", days, day => day.ZeroGammaUsd),
                Curve("Put wall", "put", days, day => day.PutWallUsd),
                Curve("Max pain", "neutral", days, day => day.MaxPainUsd),
                Curve("Ended beyond the first walls", "accent", days, Beyond) with
                {
                    Points = "diamonds",
                },
            ],
        };
    }

    /// <summary>Net gamma exposure by day.</summary>
    public static CurveChart Gex(HistoryView view)
    {
        HistoryDay?[] days = WithGaps(view, out double[] x);
        return Of(view, "Net gamma exposure by day", "USD per 1 %", x) with
        {
            NoPlus = null,
            ZeroLine = true,
            Series = [Curve("Net GEX", "pos-neg", days, day => day.GexUsdPerPct)],
        };
    }

    private static double? Beyond(HistoryDay day) =>
        day.Place is HistoryDays.Above or HistoryDays.Below ? day.SpotUsd : null;

    private static CurveSeries Curve(string name, string role, HistoryDay?[] days, Func<HistoryDay, double?> value) =>
        new(name, role, [.. days.Select(day => day is null ? null : value(day))]);

    private static CurveChart Of(HistoryView view, string title, string unit, double[] x) =>
        new()
        {
            Title = $"{view.Symbol}: {title}",
            Note = $"default definition · {view.Source} · {Format.MarketDateTime(view.MarketNow)}",
            Unit = unit,
            XUnit = "",
            YUnit = unit,
            XTime = "day",
            NoPlus = true,
            X = x,
            Series = [],
        };

    /// <summary>One entry a session from the first recorded day to the last; null where it is not recorded.</summary>
    private static HistoryDay?[] WithGaps(HistoryView view, out double[] x)
    {
        Dictionary<DateOnly, HistoryDay> recorded = view.Days.ToDictionary(day => day.Day);
        List<DateOnly> dates = [];
        DateOnly last = recorded.Keys.Max();
        for (DateOnly date = recorded.Keys.Min(); date <= last; date = date.AddDays(1))
        {
            if (ExchangeCalendar.IsSession(date))
            {
                dates.Add(date);
            }
        }
        x = [.. dates.Select(date => (double)(date.DayNumber - EpochDay))];
        return [.. dates.Select(date => recorded.GetValueOrDefault(date))];
    }
}
