using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>Net-volume pivot: where put volume less call volume changes sign from strike to strike.</summary>
/// <remarks>
/// Not a gamma level: volume has no side and starts at zero each morning. Two neighbouring strikes of opposite sign
/// give their linear crossing; strikes of exactly zero between them are the crossing themselves, the one nearest to
/// spot standing for all. Definition: docs/math/net-volume-pivot.md.
/// </remarks>
public static class NetVolumePivot
{
    /// <summary>All sign changes and the one nearest to spot.</summary>
    public static CrossingResult Find(StrikeActivity activity, double spotUsd)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Guard.FinitePositive(spotUsd);
        if (activity.Calls.Volume.IsUnknown && activity.Puts.Volume.IsUnknown)
        {
            return new(LevelResult.None(NoLevelReason.NoVolume, "The source gives no volume."), []);
        }
        ImmutableArray<double> crossings = Crossings(activity, spotUsd);
        if (!crossings.IsEmpty)
        {
            return new(LevelResult.At(crossings.MinBy(level => Math.Abs(level - spotUsd))), crossings);
        }
        double traded = Known(activity.Calls.Volume.Total) + Known(activity.Puts.Volume.Total);
        return new(
            traded > 0
                ? LevelResult.None(NoLevelReason.NoneInRange, "Net volume does not change sign between strikes.")
                : LevelResult.None(NoLevelReason.NoVolume, "No contract in scope has traded in this session."),
            []
        );
    }

    private static ImmutableArray<double> Crossings(StrikeActivity activity, double spotUsd)
    {
        var crossings = ImmutableArray.CreateBuilder<double>();
        ImmutableArray<double> strikes = activity.StrikeUsd;
        int last = -1;
        double lastNet = 0;
        for (int i = 0; i < strikes.Length; i++)
        {
            double net = Known(activity.Puts.Volume.ByStrike[i]) - Known(activity.Calls.Volume.ByStrike[i]);
            if (net == 0)
            {
                continue;
            }
            if (last >= 0 && net > 0 != lastNet > 0)
            {
                crossings.Add(
                    i == last + 1
                        ? strikes[last] + (strikes[i] - strikes[last]) * lastNet / (lastNet - net)
                        : strikes.Skip(last + 1).Take(i - last - 1).MinBy(strike => Math.Abs(strike - spotUsd))
                );
            }
            last = i;
            lastNet = net;
        }
        return crossings.ToImmutable();
    }

    /// <summary>A strike of which nothing is known neither makes nor hides a crossing.</summary>
    private static double Known(double volume) => double.IsNaN(volume) ? 0 : volume;
}
