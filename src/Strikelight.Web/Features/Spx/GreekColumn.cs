using Strikelight.Web.Features.Spx.View;

namespace Strikelight.Web.Features.Spx;

/// <summary>One of the exposures that are shown side by side.</summary>
/// <param name="Id">Part of element ids.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Unit">Its unit; of gamma the move it is for is added.</param>
/// <param name="Of">Takes it out of sums.</param>
public sealed record GreekColumn(string Id, string Name, string Unit, Func<GreekSumsView, double?> Of)
{
    /// <summary>Gamma exposure.</summary>
    public static GreekColumn Gex { get; } = new("gex", "GEX", "USD", sums => sums.GexUsdPerPct);

    /// <summary>Delta, vanna and charm exposure.</summary>
    public static IReadOnlyList<GreekColumn> Others { get; } =
    [
        new("dex", "DEX", "USD", sums => sums.DexUsd),
        new("vanna", "Vanna exposure", "USD per vol point", sums => sums.VannaUsdPerVolPoint),
        new("charm", "Charm exposure", "USD per day", sums => sums.CharmUsdPerDay),
    ];

    /// <summary>All four.</summary>
    public static IReadOnlyList<GreekColumn> All { get; } = [Gex, .. Others];

    /// <summary>Whether its unit can be chosen.</summary>
    public bool IsGamma => ReferenceEquals(this, Gex);

    /// <summary>Its unit with the move that gamma is for.</summary>
    public string UnitOf(string per) => IsGamma ? $"{Unit} {per}" : Unit;
}
