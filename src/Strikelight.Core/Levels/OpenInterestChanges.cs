using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>How open interest of a scope changed since an earlier day, by strike, and its walls.</summary>
/// <remarks>
/// A contract that was not listed that day is new: all of its open interest is an increase, and stated as new. One
/// that has settled since, or is listed no more, is left out. One whose count either day did not say is unknown and
/// in no sum. Definition: docs/math/open-interest-change.md.
/// </remarks>
public sealed record OpenInterestChanges
{
    private static readonly LevelResult Unfound = LevelResult.None(NoLevelReason.EmptyScope, "Not looked for yet.");

    /// <summary>The day compared with.</summary>
    public required DateOnly ComparedWith { get; init; }

    /// <summary>Strikes in USD, ascending.</summary>
    public required ImmutableArray<double> StrikeUsd { get; init; }

    /// <summary>The calls.</summary>
    public required OpenInterestSide Calls { get; init; }

    /// <summary>The puts.</summary>
    public required OpenInterestSide Puts { get; init; }

    /// <summary>Series of the earlier day that have settled since: left out.</summary>
    public required int SettledSeries { get; init; }

    /// <summary>Strike at or above spot at which calls grew most.</summary>
    public required LevelResult CallWall { get; init; }

    /// <summary>Strike at or below spot at which puts grew most.</summary>
    public required LevelResult PutWall { get; init; }

    /// <summary>Compares the contracts in scope with an earlier day.</summary>
    /// <param name="levels">Strikes, scope and spot of the later chain.</param>
    /// <param name="chain">The later chain, of which the levels are.</param>
    /// <param name="day">The earlier day.</param>
    /// <param name="before">Its open interest.</param>
    public static OpenInterestChanges Compute(
        ChainLevels levels,
        ChainSnapshot chain,
        DateOnly day,
        ContractCounts before
    )
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(before);
        StrikeActivity activity = levels.Activity;
        OpenInterestSums calls = new(activity.StrikeUsd.Length);
        OpenInterestSums puts = new(activity.StrikeUsd.Length);
        foreach (int index in levels.Scope.SeriesIndexes)
        {
            AddSeries(chain, chain.Series[index], before, activity.StrikeUsd, [calls, puts]);
        }
        OpenInterestSide callSide = calls.ToSide();
        OpenInterestSide putSide = puts.ToSide();
        return new OpenInterestChanges
        {
            ComparedWith = day,
            StrikeUsd = activity.StrikeUsd,
            Calls = callSide,
            Puts = putSide,
            SettledSeries = before.CountSettledAt(chain.Header.MarketTime),
            CallWall = Unfound,
            PutWall = Unfound,
        }.At(levels);
    }

    /// <summary>The same changes with the walls at another spot: counts do not move with it.</summary>
    /// <param name="levels">Levels of the same chain and scope.</param>
    /// <exception cref="ArgumentException">They have other strikes.</exception>
    public OpenInterestChanges At(ChainLevels levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Activity.StrikeUsd.Length != StrikeUsd.Length)
        {
            throw new ArgumentException("These are levels of other strikes.", nameof(levels));
        }
        StrikeActivity changed = levels.Activity.WithOpenInterestChange(Calls.Change, Puts.Change);
        return this with
        {
            CallWall = Wall(changed, OptionSide.Call, levels.SpotUsd),
            PutWall = Wall(changed, OptionSide.Put, levels.SpotUsd),
        };
    }

    private static LevelResult Wall(StrikeActivity activity, OptionSide side, double spotUsd) =>
        Walls.Find(activity, side, WallMeasure.OpenInterestChange, spotUsd);

    /// <summary>Contracts, earlier contracts and strikes all ascend: one walk finds what belongs together.</summary>
    private static void AddSeries(
        ChainSnapshot chain,
        OptionSeries series,
        ContractCounts before,
        ImmutableArray<double> strikes,
        ReadOnlySpan<OpenInterestSums> callsAndPuts
    )
    {
        ReadOnlySpan<double> contractStrikes = chain.StrikeUsd;
        ReadOnlySpan<OptionSide> sides = chain.Side;
        ReadOnlySpan<int> counts = chain.OpenInterest;
        ContractCounts.Cursor earlier = before.CursorOf(series);
        int strike = 0;
        for (int i = series.Start; i < series.End; i++)
        {
            uint key = ContractCounts.KeyOf(contractStrikes[i], sides[i]);
            while (ContractCounts.KeyOf(strikes[strike], OptionSide.Put) < key)
            {
                strike++;
            }
            OpenInterestSums sums = callsAndPuts[sides[i] == OptionSide.Call ? 0 : 1];
            if (earlier.TryFind(key, out int count))
            {
                sums.AddListed(strike, counts[i], count);
            }
            else
            {
                sums.AddNew(strike, counts[i]);
            }
        }
    }
}
