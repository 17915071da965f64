using Strikelight.Web.Features.Spx.View;

namespace Strikelight.Web.Features.Spx;

/// <summary>One of the exposures that are shown side by side, all in USD.</summary>
/// <param name="Id">Part of element ids.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Move">What it is for, such as "per day"; null where nothing moves, and for gamma.</param>
/// <param name="Of">Takes it out of sums.</param>
public sealed record GreekColumn(string Id, string Name, string? Move, Func<GreekSumsView, double?> Of)
{
    /// <summary>Gamma exposure.</summary>
    public static GreekColumn Gex { get; } = new("gex", "GEX", null, sums => sums.GexUsdPerPct);

    /// <summary>Delta, vanna and charm exposure.</summary>
    public static IReadOnlyList<GreekColumn> Others { get; } =
    [
        new("dex", "DEX", null, sums => sums.DexUsd),
        new("vanna", "Vanna", "per vol point", sums => sums.VannaUsdPerVolPoint),
        new("charm", "Charm", "per day", sums => sums.CharmUsdPerDay),
    ];

    /// <summary>All four.</summary>
    public static IReadOnlyList<GreekColumn> All { get; } = [Gex, .. Others];

    /// <summary>Whether what it is for can be chosen.</summary>
    public bool IsGamma => ReferenceEquals(this, Gex);

    /// <summary>What it is for.</summary>
    /// <param name="gammaMove">What gamma is for, as chosen.</param>
    public string? MoveOf(string gammaMove) => IsGamma ? gammaMove : Move;

    /// <summary>Its unit.</summary>
    /// <inheritdoc cref="MoveOf" path="/param"/>
    public string UnitOf(string gammaMove) => $"USD {MoveOf(gammaMove)}".TrimEnd();
}
