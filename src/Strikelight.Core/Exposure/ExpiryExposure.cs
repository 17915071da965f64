namespace Strikelight.Core.Exposure;

/// <summary>The exposure of one expiry date.</summary>
/// <param name="Expiry">The date and its roots.</param>
/// <param name="Totals">Sums over its contracts.</param>
public sealed record ExpiryExposure(ExpiryGroup Expiry, ExposureTotals Totals);
