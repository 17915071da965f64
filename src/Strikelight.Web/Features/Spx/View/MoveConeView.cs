namespace Strikelight.Web.Features.Spx.View;

/// <summary>One standard deviation on either side of spot over the days to come, closes of days before it.</summary>
public sealed record MoveConeView
{
    /// <summary>
    /// Days since 1970, New York, counted from noon to noon, ascending: closed sessions, then now and the days to come.
    /// </summary>
    public IReadOnlyList<double> Day { get; init; } = [];

    /// <summary>Closes of finished sessions, spot at the last of them; null in the days to come.</summary>
    public IReadOnlyList<double?> CloseUsd { get; init; } = [];

    /// <summary>One standard deviation; null before now.</summary>
    public IReadOnlyList<double?> SigmaUsd { get; init; } = [];

    /// <summary>Why there is no cone; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Why there are no closes; null where there are.</summary>
    public string? CloseReason { get; init; }
}
