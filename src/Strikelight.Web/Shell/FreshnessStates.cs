using Strikelight.Web.Board;

namespace Strikelight.Web.Shell;

/// <summary>How a badge names the state of a page's data.</summary>
internal static class FreshnessStates
{
    /// <summary>The badge of a state.</summary>
    public static FreshnessState Of(ViewState state) =>
        state.Status switch
        {
            ViewState.Ready => FreshnessState.Fresh,
            ViewState.Delayed => FreshnessState.Delayed,
            ViewState.Stale => FreshnessState.Stale,
            ViewState.Closed => FreshnessState.Closed,
            ViewState.Past => FreshnessState.Past,
            ViewState.Stored => FreshnessState.Stored,
            _ => FreshnessState.Failed,
        };
}
