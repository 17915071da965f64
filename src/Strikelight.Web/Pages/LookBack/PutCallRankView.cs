namespace Strikelight.Web.Pages.LookBack;

/// <summary>Where the put/call ratio stands among those of earlier days at the same minute; null is missing.</summary>
/// <param name="Ratio">Puts per call by volume, all expiries, as recorded.</param>
/// <param name="At">Its minute.</param>
/// <param name="Percentile">Share of the earlier ones below it, those equal counted half, 0 to 1.</param>
/// <param name="Days">Earlier days that have the minute.</param>
/// <param name="Reason">Why it is missing; null where it is not.</param>
public sealed record PutCallRankView(double? Ratio, DateTimeOffset? At, double? Percentile, int Days, string? Reason);
