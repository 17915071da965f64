using System.Collections.Immutable;
using Strikelight.Web.Pages.LookBack;

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

    /// <summary>First steps that begin no later after the open than this leave no gap.</summary>
    public static TimeSpan OpenTolerance { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Version of what is stored of the symbol when it was read; zero of steps that are not stored.</summary>
    public long Version { get; init; }

    /// <summary>Whether the session was over when it was read: no more will be stored.</summary>
    public bool IsOver { get; init; }

    /// <inheritdoc />
    public long Bytes => (long)Steps.Length * BytesPerStep;

    /// <summary>The steps that had ended and were known.</summary>
    /// <param name="until">Market time of the page.</param>
    /// <param name="known">What was received later is left out.</param>
    public IEnumerable<PremiumStep> UpTo(DateTimeOffset until, DateTimeOffset known) =>
        Steps.Where(step => step.To <= until && step.Known <= known);

    /// <summary>Whether there are steps and no part of the session up to a time is missing.</summary>
    /// <param name="opensAt">The session's open.</param>
    /// <param name="until">The time, which is its own knowledge too.</param>
    /// <param name="late">How long before the time the last step may have ended.</param>
    public bool Covers(DateTimeOffset opensAt, DateTimeOffset until, TimeSpan late)
    {
        DateTimeOffset end = opensAt + OpenTolerance;
        foreach (PremiumStep step in UpTo(until, until))
        {
            if (step.From > end)
            {
                return false;
            }
            end = step.To;
        }
        return Steps.Length > 0 && until - end <= late;
    }
}
