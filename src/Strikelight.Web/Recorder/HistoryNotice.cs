using Strikelight.Store;
using Strikelight.Web.Live;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Recorder;

/// <summary>Says on every page that history is not being written although it should be, since when and why.</summary>
/// <remarks>A history that is switched off is as it should be: nothing is said of it.</remarks>
public sealed class HistoryNotice(History history, TimeProvider clock) : ILiveNotice
{
    private volatile Said? _said; // the last line with its state: it is asked for at every beat of every page

    /// <inheritdoc />
    public string? Text
    {
        get
        {
            if (history.Store?.State is not { Kind: not StoreStateKind.Open } state)
            {
                return null;
            }
            if (_said is not { } said || !ReferenceEquals(said.State, state))
            {
                _said = said = new(state, Of(state));
            }
            return said.Text;
        }
    }

    private string Of(StoreState state)
    {
        string what = state.Kind == StoreStateKind.Paused ? "paused" : "off";
        bool isToday = clock.GetUtcNow() - state.Since < TimeSpan.FromHours(12);
        string since = isToday ? Format.MarketMinute(state.Since) : Format.MarketDateTime(state.Since);
        return $"History is {what} since {since}: {state.Detail}";
    }

    private sealed record Said(StoreState State, string Text);
}
