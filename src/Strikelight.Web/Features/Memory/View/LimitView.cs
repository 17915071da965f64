namespace Strikelight.Web.Features.Memory.View;

/// <summary>The most memory the process may take.</summary>
/// <param name="Bytes">The limit.</param>
/// <param name="Source">Who says so: a setting, the control group, or the default.</param>
public sealed record LimitView(long Bytes, string Source);
