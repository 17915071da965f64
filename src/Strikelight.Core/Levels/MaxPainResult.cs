using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>Max pain of one series.</summary>
/// <param name="Series">Root and expiry.</param>
/// <param name="Level">The strike, or why there is none.</param>
/// <param name="PayoutUsd">What all open contracts would pay if it settled there, exact; null without a level.</param>
/// <param name="UnknownContracts">Listed contracts without open interest: not in the sum.</param>
public sealed record MaxPainResult(OptionSeries Series, LevelResult Level, decimal? PayoutUsd, int UnknownContracts);
