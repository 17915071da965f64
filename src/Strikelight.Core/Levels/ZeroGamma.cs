using System.Collections.Immutable;
using System.Globalization;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Zero gamma: the spot at which the total gamma exposure, re-priced there, is zero.</summary>
/// <remarks>
/// A root is bracketed on the profile's grid and polished to 1e-9 of its price. Two roots within one grid step are
/// found where the profile dips towards zero between them, under sticky strike only. Definition, limits: docs/math/zero-gamma.md.
/// </remarks>
public static class ZeroGamma
{
    /// <summary>
    /// Below this fraction of the profile's maximum a value has no sign worth reporting: far out, the broader of two
    /// tails always wins in the end.
    /// </summary>
    private const double Hairline = 1e-8;

    /// <summary>A dip is looked into when its parabola reaches below this fraction of its lowest point.</summary>
    private const double DipReach = 0.25;

    /// <summary>Finds all roots within the profile's range.</summary>
    public static ZeroGammaResult Find(ChainSlice slice, SignedPositions positions, ProfileSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(positions);
        settings ??= ProfileSettings.Default;
        double spot = slice.Chain.SpotUsd;
        GammaRows rows = GammaProfile.Rows(slice, positions, settings);
        ExposureProfile? moving =
            settings.Smile == SmileDynamics.StickyStrike ? null : ExposureProfile.Compute(slice, positions, settings);
        GammaProfile profile = moving is null ? GammaProfile.Compute(rows, spot, settings) : GammaProfile.Of(moving);
        if (WhyNone(slice, positions, rows) is { } none)
        {
            return new(none, [], profile);
        }
        ImmutableArray<double> roots = moving is null ? Roots(rows, profile) : Roots(moving);
        return new(Nearest(roots, profile, spot), roots, profile);
    }

    private static LevelResult? WhyNone(ChainSlice slice, SignedPositions positions, GammaRows rows)
    {
        if (slice.Scope.EmptyReason is { } empty)
        {
            return LevelResult.None(NoLevelReason.EmptyScope, empty);
        }
        if (positions.Refusal is { } refusal)
        {
            return LevelResult.None(NoLevelReason.NoPositions, refusal);
        }
        if (!rows.HasPositive && !rows.HasNegative)
        {
            return rows.UncoveredContracts > 0
                ? LevelResult.None(NoLevelReason.NoVolatility, "No open contract in scope has a volatility.")
                : LevelResult.None(NoLevelReason.NoOpenInterest, "No contract in scope is known to be open.");
        }
        return rows.HasPositive && rows.HasNegative
            ? null
            : LevelResult.None(
                NoLevelReason.OneSided,
                $"Every position is {(rows.HasPositive ? "long" : "short")} gamma: the total cannot change sign."
            );
    }

    private static LevelResult Nearest(ImmutableArray<double> roots, GammaProfile profile, double spot)
    {
        if (!roots.IsEmpty)
        {
            string others = roots.Length == 1 ? "" : $"One of {roots.Length} roots: the nearest to spot.";
            return LevelResult.At(roots.MinBy(root => Math.Abs(root - spot)), others);
        }
        double floor = Floor(profile);
        string sign = profile.GexUsd.FirstOrDefault(gex => Math.Abs(gex) > floor) switch
        {
            > 0 => "positive",
            < 0 => "negative",
            _ => "zero",
        };
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"The profile is {sign} everywhere from {profile.SpotUsd[0]:F2} to {profile.SpotUsd[^1]:F2}."
        );
        return LevelResult.None(NoLevelReason.NoneInRange, text);
    }

    private static double Floor(GammaProfile profile) => Hairline * profile.GexUsd.Max(Math.Abs);

    private static ImmutableArray<double> Roots(GammaRows rows, GammaProfile profile)
    {
        var roots = ImmutableArray.CreateBuilder<double>();
        ReadOnlySpan<double> x = profile.SpotUsd.AsSpan();
        ReadOnlySpan<double> gex = profile.GexUsd.AsSpan();
        double floor = Floor(profile);
        int last = -1;
        for (int i = 0; i < x.Length; i++)
        {
            if (Math.Abs(gex[i]) <= floor)
            {
                continue;
            }
            if (last >= 0 && gex[last] > 0 != gex[i] > 0)
            {
                roots.Add(RootFinder.Polish(rows, x[last], x[i], gex[last], gex[i]));
            }
            else if (last == i - 1 && i + 1 < x.Length && last >= 0 && Dips(gex.Slice(last, 3)))
            {
                AddPair(rows, x[last], x[i + 1], roots);
            }
            last = i;
        }
        return roots.ToImmutable();
    }

    /// <summary>The roots at sign changes of the grid, with volatilities that move along with spot.</summary>
    private static ImmutableArray<double> Roots(ExposureProfile profile)
    {
        var roots = ImmutableArray.CreateBuilder<double>();
        double floor = Floor(GammaProfile.Of(profile));
        int last = -1;
        for (int i = 0; i < profile.SpotUsd.Length; i++)
        {
            double gex = profile.GexUsd[i];
            if (Math.Abs(gex) <= floor)
            {
                continue;
            }
            if (last >= 0 && profile.GexUsd[last] > 0 != gex > 0)
            {
                roots.Add(RootFinder.Enclose(profile.Rows.GexAt, profile.SpotUsd[last], profile.SpotUsd[i]));
            }
            last = i;
        }
        return roots.ToImmutable();
    }

    /// <summary>Three values of one sign, the middle nearest to zero, on a parabola that comes close to it.</summary>
    private static bool Dips(ReadOnlySpan<double> gex)
    {
        double sign = Math.Sign(gex[1]);
        double left = gex[0] * sign;
        double middle = gex[1] * sign;
        double right = gex[2] * sign;
        if (!(left > middle && right > middle))
        {
            return false;
        }
        double slope = 0.5 * (right - left);
        double bend = right - 2 * middle + left;
        return middle - 0.5 * slope * slope / bend < DipReach * middle;
    }

    private static void AddPair(GammaRows rows, double low, double high, ImmutableArray<double>.Builder roots)
    {
        if (RootFinder.CrossingInDip(rows, low, high) is { } crossing)
        {
            (double gexLow, double gexCrossing, double gexHigh) = (rows.At(low), rows.At(crossing), rows.At(high));
            roots.Add(RootFinder.Polish(rows, low, crossing, gexLow, gexCrossing));
            roots.Add(RootFinder.Polish(rows, crossing, high, gexCrossing, gexHigh));
        }
    }
}
