namespace Strikelight.Web.Pages.Levels;

/// <summary>All levels of a view.</summary>
public sealed record LevelsView
{
    /// <summary>Root of the re-priced exposure nearest to spot.</summary>
    public required PriceLevelView ZeroGamma { get; init; }

    /// <summary>All roots in the range, ascending.</summary>
    public required IReadOnlyList<double> ZeroGammaAll { get; init; }

    /// <summary>Call wall of the chosen measure, at or above spot.</summary>
    public required StrikeLevelView CallWall { get; init; }

    /// <summary>Put wall of the chosen measure, at or below spot.</summary>
    public required StrikeLevelView PutWall { get; init; }

    /// <summary>Most call volume, wherever spot is: the classic wall.</summary>
    public required StrikeLevelView VolumeCallWall { get; init; }

    /// <summary>Most put volume, wherever spot is: the classic wall.</summary>
    public required StrikeLevelView VolumePutWall { get; init; }

    /// <summary>Where put less call volume changes sign, nearest to spot.</summary>
    public required PriceLevelView NetVolumePivot { get; init; }

    /// <summary>All such sign changes, ascending.</summary>
    public required IReadOnlyList<double> NetVolumePivotAll { get; init; }

    /// <summary>Largest net exposure.</summary>
    public required StrikeLevelView KingNode { get; init; }

    /// <summary>Largest exposure of calls and puts together, not netted.</summary>
    public required StrikeLevelView AbsoluteGamma { get; init; }

    /// <summary>Least payout at the nearest settlement in scope.</summary>
    public required StrikeLevelView MaxPain { get; init; }

    /// <summary>The expiry that max pain stands for.</summary>
    public DateOnly? MaxPainExpiry { get; init; }

    /// <summary>Highest score of nearness, gamma and volume.</summary>
    public required StrikeLevelView MostValuableStrike { get; init; }

    /// <summary>One standard deviation to the nearest settlement in scope.</summary>
    public required ExpectedMoveView ExpectedMoveUsd { get; init; }
}
