namespace Strikelight.Core.Pricing.American;

/// <summary>Where exercise before expiry is right, seen from a put.</summary>
public enum ExerciseRegion : byte
{
    /// <summary>Nowhere: the American option is worth its European twin.</summary>
    None,

    /// <summary>On the in-the-money side of one boundary that moves with time: positive rate.</summary>
    BeyondBoundary,

    /// <summary>Between two boundaries: yield below a rate that is itself not positive.</summary>
    BetweenBoundaries,
}
