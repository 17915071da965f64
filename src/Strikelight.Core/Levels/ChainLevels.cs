using System.Collections.Immutable;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>Everything a page shows of a chain's exposures and levels under one definition; immutable.</summary>
/// <remarks>Totals and levels count every contract in scope; only grids and lists are cut to what is shown.</remarks>
public sealed record ChainLevels
{
    /// <summary>The definition.</summary>
    public required LevelsRequest Request { get; init; }

    /// <summary>The series that count, or why none does.</summary>
    public required ResolvedScope Scope { get; init; }

    /// <summary>Spot in USD.</summary>
    public required double SpotUsd { get; init; }

    /// <summary>Why the sign convention has no positions; null where it has.</summary>
    public required string? SignRefusal { get; init; }

    /// <summary>Sums over all contracts in scope.</summary>
    public required ExposureTotals Totals { get; init; }

    /// <summary>Gamma exposure by strike.</summary>
    public required ExposureByStrike ByStrike { get; init; }

    /// <summary>Sums of each expiry date.</summary>
    public required ImmutableArray<ExpiryExposure> ByExpiry { get; init; }

    /// <summary>Net gamma exposure by strike and expiry date.</summary>
    public required StrikeExpiryGrid GexGrid { get; init; }

    /// <summary>Open interest, volume and premium by strike.</summary>
    public required StrikeActivity Activity { get; init; }

    /// <summary>Zero gamma with all its roots and the profile.</summary>
    public required ZeroGammaResult ZeroGamma { get; init; }

    /// <summary>Walls of all four measures.</summary>
    public required ImmutableArray<WallPair> Walls { get; init; }

    /// <summary>"Volume wall (classic)" of the calls.</summary>
    public required LevelResult ClassicCallWall { get; init; }

    /// <summary>"Volume wall (classic)" of the puts.</summary>
    public required LevelResult ClassicPutWall { get; init; }

    /// <summary>Sign changes of put volume less call volume.</summary>
    public required CrossingResult NetVolumePivot { get; init; }

    /// <summary>Largest net exposure by size.</summary>
    public required LevelResult KingNode { get; init; }

    /// <summary>Largest exposure without signs.</summary>
    public required LevelResult AbsoluteGamma { get; init; }

    /// <summary>Max pain of each series in scope.</summary>
    public required ImmutableArray<MaxPainResult> MaxPain { get; init; }

    /// <summary>One standard deviation to the nearest settlement in scope.</summary>
    public required ExpectedMove ExpectedMove { get; init; }

    /// <summary>One standard deviation to the close of the session in USD; NaN where missing.</summary>
    public required double MoveToCloseUsd { get; init; }

    /// <summary>Near spot, much gamma, much volume.</summary>
    public required MostValuableStrikeResult MostValuableStrike { get; init; }

    /// <summary>Puts per call.</summary>
    public required PutCallRatios PutCall { get; init; }

    /// <summary>Gross premium traded.</summary>
    public required PremiumTotals Premium { get; init; }

    /// <summary>Gross call premium by strike and expiry date.</summary>
    public required StrikeExpiryGrid CallPremiumGrid { get; init; }

    /// <summary>Gross put premium by strike and expiry date.</summary>
    public required StrikeExpiryGrid PutPremiumGrid { get; init; }

    /// <summary>Strikes that stand out.</summary>
    public required ImmutableArray<UnusualStrike> Unusual { get; init; }

    /// <summary>Levels of each expiry date.</summary>
    public required ImmutableArray<ExpiryLevels> Expiries { get; init; }

    /// <summary>What widely copied charts would print.</summary>
    public required PublishedResult Published { get; init; }

    /// <summary>The call wall among its other definitions.</summary>
    public required DefinitionBand CallWallBand { get; init; }

    /// <summary>The put wall among its other definitions.</summary>
    public required DefinitionBand PutWallBand { get; init; }

    /// <summary>Zero gamma among its other definitions.</summary>
    public required DefinitionBand ZeroGammaBand { get; init; }

    /// <summary>The call wall of the chosen measure.</summary>
    public LevelResult CallWall => Walls[(int)Request.Measure].Call;

    /// <summary>The put wall of the chosen measure.</summary>
    public LevelResult PutWall => Walls[(int)Request.Measure].Put;

    /// <summary>Computes everything once; for every tick of spot keep a <see cref="LevelsBasis"/>.</summary>
    /// <param name="analysis">The analysed chain.</param>
    /// <param name="request">The definition.</param>
    /// <exception cref="ArgumentException">The book has another length than the chain.</exception>
    public static ChainLevels Compute(ChainAnalysis analysis, LevelsRequest request)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(request);
        return new LevelsBasis(analysis, request).At(analysis);
    }

    /// <summary>What the level alerts need.</summary>
    public AlertInput ToAlertInput() => new(SpotUsd, CallWall, PutWall, ZeroGamma.Level, MoveToCloseUsd);
}
