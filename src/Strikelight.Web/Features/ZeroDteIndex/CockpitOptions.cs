using System.ComponentModel.DataAnnotations;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>Pace and size of the page 0DTE by Index. Section <c>Pages:ZeroDteIndex</c>.</summary>
public sealed class CockpitOptions : ChainPageOptions
{
    /// <summary>Names of the table unless configured.</summary>
    public static IReadOnlyList<string> DefaultNames { get; } =
        "SPY QQQ PLTR CRWD AAPL TSLA NVDA AMD META AMZN NBIS MSFT GOOGL NFLX OKLO GS TEM COIN".Split(' ');

    /// <summary>Names of the table, in order; empty for the default list.</summary>
    [MaxLength(30)]
    public IList<string> Names { get; } = [];

    /// <summary>Seconds between polls of each of the names around it.</summary>
    [Range(1, 3600)]
    public int NamesSeconds { get; set; } = 120;

    /// <summary>The same under the simulated market.</summary>
    [Range(1, 3600)]
    public int SimulatedNamesSeconds { get; set; } = 20;
}
