namespace Strikelight.Web.Features.Spx.View;

/// <summary>Change of open interest at a strike since the close before.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Calls">Calls; null where not known.</param>
/// <param name="Puts">Puts; null where not known.</param>
public sealed record OiStepView(double StrikeUsd, double? Calls, double? Puts);
