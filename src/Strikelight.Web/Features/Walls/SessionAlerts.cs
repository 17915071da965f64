using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Strikelight.Core.Calendar;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Walls;

/// <summary>Level alerts of a moment that go on from the stored minutes of its session.</summary>
/// <remarks>
/// What was in force before is read, not remembered: a live page and one of the same time later say the same. Minutes
/// are stored of all expiries and one sign; under another scope or sign the moment is judged alone.
/// </remarks>
internal static class SessionAlerts
{
    private const string OtherDefinition = "Minutes are recorded under all expiries, calls + and puts − alone.";

    private const string NoSession = "No session has begun on this day.";

    private static readonly LevelResult Unknown = LevelResult.None(NoLevelReason.EmptyScope, "Not in the record.");

    private static readonly LevelFigureSet[] ByMeasure =
    [
        WallsHistoryViews.Figures,
        Of(LevelFigureId.CallWallOiUsd, LevelFigureId.PutWallOiUsd),
        Of(LevelFigureId.CallWallVolumeUsd, LevelFigureId.PutWallVolumeUsd),
        Of(LevelFigureId.CallWallOiChangeUsd, LevelFigureId.PutWallOiChangeUsd),
    ];

    // Every drawing goes on from the same minutes until there is one more.
    private static readonly ConditionalWeakTable<LevelDay, StrongBox<ImmutableArray<AlertCondition>>> Before = [];

    /// <summary>What has to be read of each minute; null where none is of this definition.</summary>
    public static LevelFigureSet? FiguresOf(WallsRequest request) =>
        request.Definition.Scope.Equals(ExpiryScope.All) && request.Definition.Sign == SignConvention.Naive
            ? ByMeasure[(int)request.Definition.Measure]
            : null;

    /// <summary>The conditions at a moment.</summary>
    /// <param name="input">Spot, levels and the move to the close.</param>
    /// <param name="at">Its market time.</param>
    /// <param name="day">Minutes known by then, with the figures of the definition; null where there are none.</param>
    public static ImmutableArray<AlertCondition> Of(AlertInput input, DateTimeOffset at, LevelDay? day)
    {
        bool goesOn = day is not null && day.Session.Date == MarketTime.DateOf(at); // a session begins afresh
        return AlertConditions.Evaluate(input, goesOn ? Before.GetValue(day!, AfterAll).Value : []);
    }

    /// <summary>What the conditions rest on, for people.</summary>
    /// <param name="at">Market time of the moment.</param>
    /// <param name="read">What was found of its session; null where none is of this definition.</param>
    public static string RestOn(DateTimeOffset at, LevelRead? read) =>
        read?.Day is { } day && day.Session.Date == MarketTime.DateOf(at)
            ? $"Rests on this moment and {day.Count} recorded {(day.Count == 1 ? "minute" : "minutes")} of the session "
                + $"from {Format.MarketMinute(day.StartOf(0))} on."
            : "Rests on this moment alone, so that no break can be told. "
                + (
                    read is null ? OtherDefinition
                    : read.Day is null ? read.Reason
                    : NoSession
                );

    /// <summary>The conditions after the last of the minutes.</summary>
    private static StrongBox<ImmutableArray<AlertCondition>> AfterAll(LevelDay day)
    {
        ImmutableArray<AlertCondition> conditions = [];
        for (int row = 0; row < day.Count; row++)
        {
            if (InputOf(day, row) is { } minute)
            {
                conditions = AlertConditions.Evaluate(minute, conditions);
            }
        }
        return new(conditions);
    }

    private static LevelFigureSet Of(ushort callWall, ushort putWall) =>
        new(LevelFigureId.SpotUsd, callWall, putWall, LevelFigureId.ZeroGammaUsd, LevelFigureId.MoveToCloseUsd);

    /// <summary>The second and third figure are the walls, whichever they are.</summary>
    private static AlertInput? InputOf(LevelDay day, int row) =>
        day.Get(row, LevelFigureId.SpotUsd) is { } spot
            ? new(
                spot,
                LevelOf(day.Get(row, day.Figures.Ids[1])),
                LevelOf(day.Get(row, day.Figures.Ids[2])),
                LevelOf(day.Get(row, LevelFigureId.ZeroGammaUsd)),
                day.Get(row, LevelFigureId.MoveToCloseUsd) ?? double.NaN
            )
            : null;

    private static LevelResult LevelOf(double? priceUsd) => priceUsd is { } known ? LevelResult.At(known) : Unknown;
}
