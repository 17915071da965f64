using System.Collections.Immutable;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>The recorded minutes of a session.</summary>
/// <param name="First">Levels of the first one with spot; null without one.</param>
/// <param name="PolledAt">Market times of the spot, ascending.</param>
/// <param name="SpotUsd">The spot at each of these times.</param>
internal sealed record DayMinutes(
    FixedLevels? First,
    ImmutableArray<DateTimeOffset> PolledAt,
    ImmutableArray<double> SpotUsd
);
