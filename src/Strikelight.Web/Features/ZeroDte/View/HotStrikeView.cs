namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>A strike near spot that trades much.</summary>
public sealed record HotStrikeView
{
    /// <summary>Strike.</summary>
    public required double StrikeUsd { get; init; }

    /// <summary>call or put: the side that traded more; null where they are equal or one is not known.</summary>
    public string? Larger { get; init; }

    /// <summary>Calls traded.</summary>
    public double? CallVolume { get; init; }

    /// <summary>Puts traded.</summary>
    public double? PutVolume { get; init; }

    /// <summary>Both as far as known.</summary>
    public required double Volume { get; init; }

    /// <summary>Strike against spot in percent.</summary>
    public required double DistancePct { get; init; }
}
