using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Which definition of exposures and levels is wanted.</summary>
public sealed record LevelsRequest
{
    /// <summary>Expiries that count.</summary>
    public ExpiryScope Scope { get; init; } = ExpiryScope.All;

    /// <summary>Sign of the dealers' positions.</summary>
    public SignConvention Sign { get; init; } = SignConvention.Naive;

    /// <summary>Measure of the walls.</summary>
    public WallMeasure Measure { get; init; } = WallMeasure.GammaOpenInterest;

    /// <summary>Dealer positions for the flow-inferred convention, one a contract; empty where not known.</summary>
    public ReadOnlyMemory<double> Book { get; init; }

    /// <summary>When scopes are counted from and settled contracts drop out; null: the chain's market time.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Columns of the strike by expiry grids: a limit of what is shown.</summary>
    public int GridExpiries { get; init; } = 6;

    /// <summary>Nearest expiry dates with a zero gamma of their own.</summary>
    public int ComparedExpiries { get; init; } = 3;

    /// <summary>Rows of unusual activity: a limit of what is shown.</summary>
    public int UnusualRows { get; init; } = 40;

    /// <summary>Range and fineness of the gamma profile.</summary>
    public ProfileSettings Profile { get; init; } = ProfileSettings.Default;

    /// <summary>Positions of a convention; flow-inferred ones come from <see cref="Book"/> or are refused.</summary>
    /// <exception cref="ArgumentException">The book has another length than the chain.</exception>
    public SignedPositions PositionsOf(ChainSnapshot chain, SignConvention convention) =>
        convention == SignConvention.FlowInferred && !Book.IsEmpty
            ? SignedPositions.FromBook(chain, Book.Span)
            : SignedPositions.From(chain, convention);
}
