using System.Collections.Immutable;
using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>The columns that days can be sorted by, under their names in the address.</summary>
internal static class HistoryColumns
{
    private const string Day = "day";

    private static readonly ImmutableArray<(string Name, Func<HistoryDay, double?> Value)> All =
    [
        (Day, day => day.Day.DayNumber),
        ("spot", day => day.SpotUsd),
        ("putWall", day => day.PutWallUsd),
        ("callWall", day => day.CallWallUsd),
        ("zeroGamma", day => day.ZeroGammaUsd),
        ("maxPain", day => day.MaxPainUsd),
        ("gex", day => day.GexUsdPerPct),
        ("putCallVolume", day => day.PutCallVolume),
        ("putCallOi", day => day.PutCallOi),
        ("volatility", day => day.FirstVolatility),
        ("expectedMove", day => day.FirstExpectedMoveUsd),
        ("moveShare", day => day.MoveShare),
        ("missing", day => day.MissingMinutes),
        ("notRecorded", day => day.NotRecordedMinutes),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(column => column.Name)];

    /// <summary>The newest day first.</summary>
    public static TableSort Newest { get; } = new(Day, IsDescending: true);

    /// <summary>Days in an order; of equal ones the newest first.</summary>
    public static IReadOnlyList<HistoryDay> Sorted(IEnumerable<HistoryDay> days, TableSort sort) =>
        sort.Order(
            days.OrderByDescending(day => day.Day),
            All.First(column => column.Name == sort.Column).Value // the address was read against the names
        );
}
