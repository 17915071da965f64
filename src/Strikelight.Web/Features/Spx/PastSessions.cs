using Strikelight.Core.Candles;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Spx;

/// <summary>What is known of finished sessions.</summary>
internal sealed record PastSessions
{
    /// <summary>Sessions looked back.</summary>
    public required int Sessions { get; init; }

    /// <summary>First and last recorded minute of each recorded session, oldest first.</summary>
    public required IReadOnlyList<LevelDay> Recorded { get; init; }

    /// <summary>Why none is recorded; empty where one is.</summary>
    public required string Reason { get; init; }

    /// <summary>Sessions behind a realised volatility.</summary>
    public required int RealisedSessions { get; init; }

    /// <summary>Daily bars of finished sessions; null where the source has none.</summary>
    public required CandleSeries? Daily { get; init; }

    /// <summary>Why there are no bars; empty where there are.</summary>
    public required string DailyReason { get; init; }
}
