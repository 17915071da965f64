namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>What dealers would have to trade until the close as time passes; positive is to buy.</summary>
public sealed record PressureView
{
    /// <summary>Quarters of an hour until the close.</summary>
    public IReadOnlyList<PressureStepView> Steps { get; init; } = [];

    /// <summary>All steps with spot unmoved, USD.</summary>
    public double? TotalUsd { get; init; }

    /// <summary>The move and all steps with spot 1 % lower, USD.</summary>
    public double? TotalDownUsd { get; init; }

    /// <summary>The move and all steps with spot 1 % higher, USD.</summary>
    public double? TotalUpUsd { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it is not shown against normal volume; null where it is.</summary>
    public string? VolumeReason { get; init; }
}
