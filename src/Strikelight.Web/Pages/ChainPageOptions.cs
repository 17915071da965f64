using System.ComponentModel.DataAnnotations;
using Strikelight.Providers;

namespace Strikelight.Web.Pages;

/// <summary>The same of a page of chains, which the simulated market may move faster than a real source.</summary>
public abstract class ChainPageOptions : PageOptions
{
    /// <summary>Seconds between polls of the simulated market.</summary>
    [Range(1, 3600)]
    public int SimulatedRefreshSeconds { get; set; } = 5;

    /// <inheritdoc />
    public override int SecondsUnder(ProviderKind kind) =>
        kind == ProviderKind.Simulated ? SimulatedRefreshSeconds : RefreshSeconds;
}
