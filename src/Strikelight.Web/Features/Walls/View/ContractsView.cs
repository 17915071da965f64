namespace Strikelight.Web.Features.Walls.View;

/// <summary>The account of a feed's rows, and what is known of those that are used.</summary>
/// <param name="InFeed">Rows in the feed.</param>
/// <param name="Used">Rows that take part; with all refused ones this is <paramref name="InFeed"/>.</param>
/// <param name="Refused">Rows in no number, by reason.</param>
/// <param name="Quotes">Used rows by the state of their quote.</param>
/// <param name="Volatility">Used rows by how their volatility was come by, or why they have none.</param>
/// <param name="GammaCoverage">Share of the open contracts in scope whose gamma is known, 0 to 1.</param>
/// <param name="UncoveredOi">Open contracts in scope without a gamma: in no exposure.</param>
/// <param name="VendorVolMedianDiff">Median difference of own and vendor volatility, a fraction.</param>
public sealed record ContractsView(
    int InFeed,
    int Used,
    IReadOnlyDictionary<string, int> Refused,
    IReadOnlyDictionary<string, int> Quotes,
    IReadOnlyDictionary<string, int> Volatility,
    double? GammaCoverage,
    double UncoveredOi,
    double? VendorVolMedianDiff
);
