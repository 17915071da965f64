namespace Strikelight.Web.Features.Memory.View;

/// <summary>What the badge in the top bar shows.</summary>
/// <param name="UsedBytes">What counts against the limit.</param>
/// <param name="LimitBytes">The most the process may take.</param>
/// <param name="Viewers">Open streams.</param>
/// <param name="Level">Pressure level, camelCase.</param>
public sealed record BadgeView(long UsedBytes, long LimitBytes, int Viewers, string Level);
