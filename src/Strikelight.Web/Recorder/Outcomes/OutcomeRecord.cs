using Strikelight.Core.Outcomes;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>What one stored outcome says: the verdict on a day, or a level beside its placebos; one of both.</summary>
/// <param name="Verdict">The verdict; null in a row of a level.</param>
/// <param name="Trial">The level; null in the row of a day.</param>
/// <param name="JudgedAt">Market time at which it was decided.</param>
public sealed record OutcomeRecord(DayVerdict? Verdict, LevelTrial? Trial, DateTimeOffset JudgedAt);
