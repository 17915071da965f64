namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>One step of the pressure into the close.</summary>
public sealed record PressureStepView
{
    /// <summary>Start of the step.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Its end.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>To buy where spot stays, USD.</summary>
    public double? UnmovedUsd { get; init; }

    /// <summary>To buy where spot stands 1 % lower, USD.</summary>
    public double? DownUsd { get; init; }

    /// <summary>To buy where spot stands 1 % higher, USD.</summary>
    public double? UpUsd { get; init; }

    /// <summary>Shares that usually trade in the step.</summary>
    public double? UsualShares { get; init; }

    /// <summary>To buy where spot stays, in percent of the shares that usually trade in the step.</summary>
    public double? UnmovedPctOfUsual { get; init; }
}
