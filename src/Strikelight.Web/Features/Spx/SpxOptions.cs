using System.ComponentModel.DataAnnotations;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>Pace and size of the page. Section <c>Pages:Spx</c>.</summary>
public sealed class SpxOptions : ChainPageOptions
{
    /// <summary>Twice the usual pace.</summary>
    public SpxOptions() => RefreshSeconds = 30;

    /// <summary>Recorded sessions looked back for moves that held and for zero gamma by day.</summary>
    [Range(1, 250)]
    public int HistorySessions { get; set; } = 60;

    /// <summary>Sessions behind each realised volatility.</summary>
    [Range(2, 120)]
    public int RealisedSessions { get; set; } = 20;

    /// <summary>Most traded contracts listed.</summary>
    [Range(1, 100)]
    public int MostTraded { get; set; } = 20;
}
