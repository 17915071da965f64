namespace Strikelight.Web.Features.Walls.View;

/// <summary>Re-priced exposure over spot.</summary>
/// <param name="SpotUsd">Spots, ascending.</param>
/// <param name="GexUsdPerPct">Exposure at each.</param>
public sealed record ProfileView(IReadOnlyList<double> SpotUsd, IReadOnlyList<double> GexUsdPerPct);
