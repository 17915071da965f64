using System.ComponentModel.DataAnnotations;
using Strikelight.Providers;

namespace Strikelight.Web.Pages;

/// <summary>Pace of a page, and what of it is kept rendered; the defaults are the page's own.</summary>
public abstract class PageOptions
{
    /// <summary>Seconds between polls while somebody looks, or between drawings at most.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; set; } = 60;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 30;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 60;

    /// <summary>Seconds of the page's pace under a kind of source.</summary>
    public virtual int SecondsUnder(ProviderKind kind) => RefreshSeconds;
}
