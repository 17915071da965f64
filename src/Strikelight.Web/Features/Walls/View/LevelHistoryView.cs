using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>Levels of the session minute by minute under the default definition, or why there are none.</summary>
/// <remarks>Columns have one entry a stored minute, null where a level was missing; other minutes are absent.</remarks>
public sealed record LevelHistoryView
{
    /// <summary>No minutes, and why.</summary>
    public static LevelHistoryView None(string reason) => new() { Reason = reason };

    /// <summary>Why there are none; null where there are.</summary>
    public string? Reason { get; init; }

    /// <summary>The session's day, New York.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Minutes of the New York day, ascending: 570 is 09:30.</summary>
    public IReadOnlyList<int> MinuteOfDay { get; init; } = [];

    /// <summary>Spot.</summary>
    public IReadOnlyList<double?> SpotUsd { get; init; } = [];

    /// <summary>Call wall by gamma and open interest.</summary>
    public IReadOnlyList<double?> CallWallUsd { get; init; } = [];

    /// <summary>Put wall by gamma and open interest.</summary>
    public IReadOnlyList<double?> PutWallUsd { get; init; } = [];

    /// <summary>Zero gamma nearest to spot.</summary>
    public IReadOnlyList<double?> ZeroGammaUsd { get; init; } = [];

    /// <summary>Max pain of the nearest settlement.</summary>
    public IReadOnlyList<double?> MaxPainUsd { get; init; } = [];

    /// <summary>Minutes of the session up to now that lie in gaps of the record while a recorder ran.</summary>
    public int MissingMinutes { get; init; }

    /// <summary>The same while none ran.</summary>
    public int NotRecordedMinutes { get; init; }

    /// <summary>When a recorder started, where that was within the session; null where it was not.</summary>
    public DateTimeOffset? RecorderStartedAt { get; init; }

    /// <summary>Minutes that are damaged in the store.</summary>
    public int DamagedMinutes { get; init; }

    /// <summary>A stretch of as many minutes without a row is a gap.</summary>
    public int GapMinutes { get; init; }

    /// <summary>Number of minutes.</summary>
    [JsonIgnore]
    public int Count => MinuteOfDay.Count;
}
