using Strikelight.Store;

namespace Strikelight.Web.Recorder;

/// <summary>Whether history is being written, and if not, why and since when.</summary>
/// <param name="Kind">What is so.</param>
/// <param name="Reason">Why it is not written; empty while it is.</param>
/// <param name="Since">Real time since when; null where it has been so since the start.</param>
/// <param name="IsFault">Whether it should be written and is not.</param>
public sealed record RecordingState(RecordingStateKind Kind, string Reason, DateTimeOffset? Since, bool IsFault)
{
    /// <summary>The word for it, as metrics, JSON and pages have it.</summary>
    public string Word => WordOf(Kind);

    /// <summary>The word for a state.</summary>
    public static string WordOf(RecordingStateKind kind) =>
        kind switch
        {
            RecordingStateKind.Recording => "recording",
            RecordingStateKind.Paused => "paused",
            RecordingStateKind.Failing => "failing",
            _ => "off",
        };

    /// <summary>The one judgement: the store goes before the recorder, which can do nothing without it.</summary>
    /// <param name="history">The store, or why there is none.</param>
    /// <param name="figures">What the recorder says of itself.</param>
    public static RecordingState Of(History history, RecorderFigures figures)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(figures);
        if (history.Store is not { } store)
        {
            return new(RecordingStateKind.Off, history.Absence, null, IsFault: false);
        }
        StoreState state = store.State;
        return state.Kind switch
        {
            StoreStateKind.Paused => new(RecordingStateKind.Paused, state.Detail, state.Since, IsFault: true),
            StoreStateKind.Closed => new(RecordingStateKind.Off, state.Detail, state.Since, IsFault: true),
            _ when figures.RestReason.Length > 0 => new(RecordingStateKind.Off, figures.RestReason, null, false),
            _ when figures.Failure is { } failure => new(
                RecordingStateKind.Failing,
                failure.Reason,
                failure.Since,
                IsFault: true
            ),
            _ => new(RecordingStateKind.Recording, "", state.Since, IsFault: false),
        };
    }
}
