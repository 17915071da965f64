using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Home;

/// <summary>What the URL of the first page asks for.</summary>
public sealed record HomeRequest : ITravelRequest
{
    /// <inheritdoc />
    public DateTimeOffset? At { get; init; }
}
