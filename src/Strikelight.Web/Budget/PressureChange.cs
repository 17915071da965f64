namespace Strikelight.Web.Budget;

/// <summary>One step up or down the ladder.</summary>
/// <param name="At">Real time.</param>
/// <param name="From">Level before.</param>
/// <param name="To">Level after.</param>
/// <param name="Share">Used bytes as a share of the budget, at the step.</param>
public sealed record PressureChange(DateTimeOffset At, PressureLevel From, PressureLevel To, double Share);
