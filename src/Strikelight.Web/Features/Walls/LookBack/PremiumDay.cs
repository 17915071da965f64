using System.Collections.Immutable;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>What is known of the premium traded in a session, read so far. Immutable; grows by copies.</summary>
/// <param name="Steps">Steps between polls, oldest first; one that does not begin at the last end has a gap.</param>
/// <param name="Through">Up to which time it was looked for: later pages have to look again.</param>
/// <param name="DamagedSteps">Steps that are stored but damaged: they are gaps.</param>
/// <param name="StepMinutes">Length of the steps where they are made from the source's past; null of polls.</param>
public sealed record PremiumDay(
    ImmutableArray<PremiumStep> Steps,
    DateTimeOffset Through,
    int DamagedSteps,
    int? StepMinutes
) : ILookBackResult
{
    private const int BytesPerStep = 80;

    /// <inheritdoc />
    public long Bytes => (long)Steps.Length * BytesPerStep;
}
