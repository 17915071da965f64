namespace Strikelight.Web.Features.Memory.View;

/// <summary>One level of the pressure ladder.</summary>
/// <param name="Level">Name, camelCase.</param>
/// <param name="BeginShare">Share of the limit at which it begins.</param>
/// <param name="EndShare">Share below which it is undone.</param>
/// <param name="Effect">What it gives up.</param>
public sealed record PressureLevelView(string Level, double BeginShare, double EndShare, string Effect);
