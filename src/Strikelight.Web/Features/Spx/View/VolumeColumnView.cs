namespace Strikelight.Web.Features.Spx.View;

/// <summary>Volume by strike of one root and side.</summary>
/// <param name="Root">Option root.</param>
/// <param name="Side">call or put.</param>
/// <param name="Volume">One value a strike of the map; null where it is not listed or not known.</param>
public sealed record VolumeColumnView(string Root, string Side, IReadOnlyList<double?> Volume);
