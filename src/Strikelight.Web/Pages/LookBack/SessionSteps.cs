using System.Collections.Immutable;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>A session from one of its chains in fifteen minutes, read so far. Immutable; grows by copies.</summary>
/// <param name="Steps">The chains, oldest first; an instant without one is a gap.</param>
/// <param name="Through">The last instant that was asked for.</param>
public sealed record SessionSteps(ImmutableArray<SessionStep> Steps, DateTimeOffset Through) : ILookBackResult
{
    /// <inheritdoc />
    public long Bytes => Steps.Sum(step => step.Bytes);

    /// <summary>The steps of which a page of a market time knows.</summary>
    public IEnumerable<SessionStep> UpTo(DateTimeOffset known) =>
        Steps.Where(step => step.At <= known && step.MarketTime <= known);
}
