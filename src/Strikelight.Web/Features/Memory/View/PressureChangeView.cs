namespace Strikelight.Web.Features.Memory.View;

/// <summary>One step of the pressure ladder.</summary>
/// <param name="At">Real time.</param>
/// <param name="From">Level before, camelCase.</param>
/// <param name="To">Level after, camelCase.</param>
/// <param name="Share">Used bytes as a share of the limit, at the step.</param>
public sealed record PressureChangeView(DateTimeOffset At, string From, string To, double Share);
