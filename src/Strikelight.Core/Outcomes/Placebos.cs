using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Strikelight.Core.Outcomes;

/// <summary>Strikes at a level's distance from spot that are no levels, to compare the level with.</summary>
/// <remarks>Definition: docs/math/level-outcomes.md.</remarks>
public static class Placebos
{
    private const int NearestPerSide = 2;

    /// <summary>The listed strike nearest to the level's mirror image on the other side of spot.</summary>
    /// <remarks>Of two equally near ones the one nearer to spot: price reaches it more easily than the level.</remarks>
    public static PlaceboStrike Mirror(LevelFix fix, ListedStrikes listed)
    {
        ArgumentNullException.ThrowIfNull(fix);
        ArgumentNullException.ThrowIfNull(listed);
        if (fix.Side == LevelSide.AtSpot)
        {
            return PlaceboStrike.None(PlaceboReason.LevelAtSpot);
        }
        ImmutableArray<double> nearest = ByDistance(fix, listed.StrikesUsd, fix.Side == LevelSide.Below);
        return nearest.IsEmpty ? PlaceboStrike.None(PlaceboReason.NothingListed)
            : listed.IsTaken(nearest[0]) ? PlaceboStrike.None(PlaceboReason.IsLevel)
            : PlaceboStrike.At(nearest[0], fix);
    }

    /// <summary>A strike at about the level's distance, on either side of spot, chosen by chance.</summary>
    /// <remarks>
    /// Of each side of spot the two strikes nearest in distance that are no level; the first eight bytes of the SHA-256
    /// of the key's text, big-endian, modulo their number choose one. Order: the level's side first, then by distance.
    /// </remarks>
    public static PlaceboStrike Random(LevelKey key, LevelFix fix, ListedStrikes listed)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(fix);
        ArgumentNullException.ThrowIfNull(listed);
        if (fix.Side == LevelSide.AtSpot)
        {
            return PlaceboStrike.None(PlaceboReason.LevelAtSpot);
        }
        bool isAbove = fix.Side == LevelSide.Above;
        ImmutableArray<double> free = listed.StrikesUsd.RemoveAll(listed.IsTaken);
        double[] choice =
        [
            .. ByDistance(fix, free, isAbove).Take(NearestPerSide),
            .. ByDistance(fix, free, !isAbove).Take(NearestPerSide),
        ];
        return choice.Length == 0
            ? PlaceboStrike.None(PlaceboReason.NothingListed)
            : PlaceboStrike.At(choice[(int)(Draw(key) % (ulong)choice.Length)], fix);
    }

    /// <summary>Strikes of one side of spot, the best match of the level's distance first.</summary>
    private static ImmutableArray<double> ByDistance(LevelFix fix, ImmutableArray<double> strikes, bool above) =>
        [
            .. strikes
                .Where(strike => above ? strike > fix.SpotUsd : strike < fix.SpotUsd)
                .OrderBy(strike => Math.Abs(Math.Abs(strike - fix.SpotUsd) - fix.DistanceUsd))
                .ThenBy(strike => Math.Abs(strike - fix.SpotUsd)),
        ];

    private static ulong Draw(LevelKey key) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));
}
