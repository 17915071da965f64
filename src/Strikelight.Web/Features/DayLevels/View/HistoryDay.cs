namespace Strikelight.Web.Features.DayLevels.View;

/// <summary>A recorded day, under the default definition: names end in their unit, null is missing.</summary>
public sealed record HistoryDay
{
    /// <summary>The day, New York.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Start of the last recorded minute, whose values these are unless said otherwise.</summary>
    public required DateTimeOffset LastMinute { get; init; }

    /// <summary>Whether the session was over at the page's time.</summary>
    public required bool IsOver { get; init; }

    /// <summary>Spot.</summary>
    public double? SpotUsd { get; init; }

    /// <summary>Where spot ended against the first minute's walls: inside, above, below; null: not known.</summary>
    public string? Place { get; init; }

    /// <summary>Put wall of the first minute.</summary>
    public double? FirstPutWallUsd { get; init; }

    /// <summary>Call wall of the first minute.</summary>
    public double? FirstCallWallUsd { get; init; }

    /// <summary>Put wall.</summary>
    public double? PutWallUsd { get; init; }

    /// <summary>Call wall.</summary>
    public double? CallWallUsd { get; init; }

    /// <summary>Zero gamma nearest to spot.</summary>
    public double? ZeroGammaUsd { get; init; }

    /// <summary>Max pain of the nearest settlement.</summary>
    public double? MaxPainUsd { get; init; }

    /// <summary>Net gamma exposure, USD of delta per 1 %.</summary>
    public double? GexUsdPerPct { get; init; }

    /// <summary>Puts per call by volume.</summary>
    public double? PutCallVolume { get; init; }

    /// <summary>Puts per call by open interest.</summary>
    public double? PutCallOi { get; init; }

    /// <summary>Spot of the first minute.</summary>
    public double? FirstSpotUsd { get; init; }

    /// <summary>Volatility at the forward of the nearest settlement in the first minute, a fraction.</summary>
    public double? FirstVolatility { get; init; }

    /// <summary>Expected move to the nearest settlement in the first minute.</summary>
    public double? FirstExpectedMoveUsd { get; init; }

    /// <summary>Move of spot since the first minute in expected moves, without sign.</summary>
    public double? MoveShare { get; init; }

    /// <summary>Start of the first recorded minute.</summary>
    public required DateTimeOffset FirstMinute { get; init; }

    /// <summary>Recorded minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Minutes in gaps of the record while a recorder ran.</summary>
    public required int MissingMinutes { get; init; }

    /// <summary>Minutes in gaps while no recorder ran, as before its start: they were not promised.</summary>
    public int NotRecordedMinutes { get; init; }

    /// <summary>When the recorder started, where that was within the session; null where it was not.</summary>
    public DateTimeOffset? RecorderStartedAt { get; init; }

    /// <summary>Minutes that are damaged in the store.</summary>
    public required int DamagedMinutes { get; init; }
}
