using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>What was found of a symbol's past.</summary>
/// <param name="Minutes">Recorded minutes of the session.</param>
/// <param name="Close">What was expected at the close before; null where there is no settlement to ask for.</param>
/// <param name="PutCall">Put/call ratios of earlier days.</param>
/// <param name="Gamma">Exposure by strike through the session.</param>
/// <param name="Steps">The session by its chains, of which that is made.</param>
/// <param name="Until">Up to when the page knows of it.</param>
internal sealed record ZeroDtePast(
    LevelRead Minutes,
    LookBackAnswer<CloseMove>? Close,
    LookBackAnswer<PutCallDays> PutCall,
    SessionGridView Gamma,
    LookBackAnswer<SessionSteps> Steps,
    DateTimeOffset Until
)
{
    /// <summary>How what is read in the background stands.</summary>
    public IReadOnlyList<LookBackState> States =>
        Close is null ? [PutCall.State, Steps.State] : [Close.State, PutCall.State, Steps.State];
}
