using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>Change of open interest of calls or of puts.</summary>
/// <param name="Change">Contracts by strike, new ones included; NaN where nothing is known.</param>
/// <param name="NewOpenInterest">The part of the change that is in new contracts, by strike.</param>
/// <param name="NewContracts">Contracts that were not listed the earlier day.</param>
public sealed record OpenInterestSide(StrikeColumn Change, ImmutableArray<double> NewOpenInterest, int NewContracts)
{
    /// <summary>The part of the total change that is in new contracts.</summary>
    public double NewTotal => NewOpenInterest.Sum();
}
