namespace Strikelight.Web.Features.Walls.View;

/// <summary>One level alert.</summary>
/// <param name="Rule">
/// supportTest, supportBreak, resistanceTest, resistanceBreak, zeroGammaProximity or rangeBound.
/// </param>
/// <param name="State">armed, triggered or unavailable.</param>
/// <param name="LevelUsd">The level in force.</param>
/// <param name="DistanceUsd">Distance that is compared.</param>
/// <param name="ThresholdUsd">Distance at which it triggers.</param>
public sealed record AlertView(string Rule, string State, double? LevelUsd, double? DistanceUsd, double? ThresholdUsd);
