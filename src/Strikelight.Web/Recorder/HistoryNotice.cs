using Strikelight.Web.Live;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Recorder;

/// <summary>Says on every page that history is not being written although it should be, since when and why.</summary>
/// <remarks>A history that is switched off is as it should be: nothing is said of it.</remarks>
public sealed class HistoryNotice(History history, RecorderFigures figures, TimeProvider clock) : ILiveNotice
{
    private volatile Said? _said; // the last line with its state: it is asked for at every beat of every page

    /// <inheritdoc />
    public string? Text
    {
        get
        {
            var state = RecordingState.Of(history, figures);
            if (!state.IsFault)
            {
                return null;
            }
            if (_said is not { } said || said.State != state)
            {
                _said = said = new(state, Of(state));
            }
            return said.Text;
        }
    }

    private string Of(RecordingState state)
    {
        if (state.Since is not { } at)
        {
            return $"History is {state.Word}: {state.Reason}";
        }
        bool isToday = clock.GetUtcNow() - at < TimeSpan.FromHours(12);
        string since = isToday ? Format.MarketMinute(at) : Format.MarketDateTime(at);
        return $"History is {state.Word} since {since}: {state.Reason}";
    }

    private sealed record Said(RecordingState State, string Text);
}
