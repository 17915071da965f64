namespace Strikelight.Web.Features.Home;

/// <summary>What the URL of the first page asks for.</summary>
public sealed record HomeRequest
{
    /// <summary>Past market time, or null for the latest.</summary>
    public DateTimeOffset? At { get; init; }
}
