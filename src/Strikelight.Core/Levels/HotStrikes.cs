using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>The strikes within a band around spot that trade most, calls and puts together.</summary>
/// <param name="Strikes">Most volume first; among equals the nearer to spot, then the lower.</param>
/// <param name="Text">Why there is none, as a sentence; empty where there is one.</param>
/// <remarks>The larger side is what traded, not who bought. Definition: docs/math/hot-strikes.md.</remarks>
public sealed record HotStrikes(ImmutableArray<HotStrike> Strikes, string Text)
{
    /// <summary>The band in use unless told otherwise, as a fraction of spot on either side.</summary>
    public const double BandShare = 0.05;

    /// <summary>The strikes within a distance in USD, both ends included.</summary>
    /// <param name="activity">Sums by strike of the scope.</param>
    /// <param name="spotUsd">Spot.</param>
    /// <param name="bandUsd">Distance on either side; NaN where expected moves give it and there are none.</param>
    /// <param name="most">Strikes at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Spot is not finite and positive, or most is negative.</exception>
    public static HotStrikes Within(StrikeActivity activity, double spotUsd, double bandUsd, int most)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Guard.FinitePositive(spotUsd);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        if (double.IsNaN(bandUsd))
        {
            return new([], "There is no expected move to measure the band by.");
        }
        if (activity.Calls.Volume.IsUnknown && activity.Puts.Volume.IsUnknown)
        {
            return new([], "The source does not say what traded.");
        }
        StrikeRange band = new(spotUsd - bandUsd, spotUsd + bandUsd);
        List<HotStrike> found = [];
        for (int i = 0; i < activity.StrikeUsd.Length; i++)
        {
            if (band.Contains(activity.StrikeUsd[i]) && At(activity, i, spotUsd) is { Volume: > 0 } strike)
            {
                found.Add(strike);
            }
        }
        found.Sort(Compare);
        return found.Count == 0 ? new([], "Nothing has traded within the band.") : new([.. found.Take(most)], "");
    }

    private static HotStrike At(StrikeActivity activity, int index, double spotUsd)
    {
        double strike = activity.StrikeUsd[index];
        double call = activity.Calls.Volume.ByStrike[index];
        double put = activity.Puts.Volume.ByStrike[index];
        return new(
            strike,
            call > put ? OptionSide.Call
                : put > call ? OptionSide.Put
                : null,
            double.IsNaN(call) ? null : call,
            double.IsNaN(put) ? null : put,
            (double.IsNaN(call) ? 0 : call) + (double.IsNaN(put) ? 0 : put),
            strike - spotUsd,
            strike / spotUsd - 1
        );
    }

    private static int Compare(HotStrike a, HotStrike b)
    {
        int byVolume = b.Volume.CompareTo(a.Volume);
        int byDistance = Math.Abs(a.DistanceUsd).CompareTo(Math.Abs(b.DistanceUsd));
        return byVolume != 0 ? byVolume
            : byDistance != 0 ? byDistance
            : a.StrikeUsd.CompareTo(b.StrikeUsd);
    }
}
