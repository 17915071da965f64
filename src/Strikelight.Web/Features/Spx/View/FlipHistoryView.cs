namespace Strikelight.Web.Features.Spx.View;

/// <summary>Zero gamma by recorded day against how much spot moved.</summary>
public sealed record FlipHistoryView
{
    /// <summary>Sessions looked back.</summary>
    public required int Sessions { get; init; }

    /// <summary>Recorded days, oldest first.</summary>
    public required IReadOnlyList<FlipDayView> Days { get; init; }

    /// <summary>Days that began above zero gamma.</summary>
    public required FlipSideView Above { get; init; }

    /// <summary>Days that began below it.</summary>
    public required FlipSideView Below { get; init; }

    /// <summary>Sessions behind each realised volatility.</summary>
    public required int RealisedSessions { get; init; }

    /// <summary>Realised volatility of the latest finished session; null where not known.</summary>
    public double? RealisedVolatility { get; init; }

    /// <summary>Why that is not known; null where it is.</summary>
    public string? RealisedReason { get; init; }

    /// <summary>Why there is no day; null where there is one.</summary>
    public string? Reason { get; init; }
}
