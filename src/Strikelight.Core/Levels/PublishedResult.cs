namespace Strikelight.Core.Levels;

/// <summary>Totals and flip as published charts compute them, to compare ours with.</summary>
/// <param name="CallGexUsd">Calls, USD per 1 %; NaN without vendor gammas.</param>
/// <param name="PutGexUsd">Puts, negative.</param>
/// <param name="TotalGexUsd">Both.</param>
/// <param name="Flip">First sign change from below.</param>
public sealed record PublishedResult(double CallGexUsd, double PutGexUsd, double TotalGexUsd, LevelResult Flip);
