using System.ComponentModel.DataAnnotations;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Pace and size of the 0DTE page. Section <c>Pages:ZeroDte</c>.</summary>
public sealed class ZeroDteOptions : ChainPageOptions
{
    /// <summary>Strikes of the largest exposure shown for each symbol; no sum depends on it.</summary>
    [Range(4, 60)]
    public int TopStrikes { get; set; } = 16;

    /// <summary>Strikes shown at which most trades.</summary>
    [Range(1, 10)]
    public int HotStrikes { get; set; } = 3;
}
