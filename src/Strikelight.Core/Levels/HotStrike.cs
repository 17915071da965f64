using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>A strike near spot at which much trades.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Larger">The side that traded more; null where they are equal or one is not known.</param>
/// <param name="CallVolume">Calls traded; null where not known.</param>
/// <param name="PutVolume">Puts traded; null where not known.</param>
/// <param name="Volume">Both, as far as known.</param>
/// <param name="DistanceUsd">Strike less spot.</param>
/// <param name="DistanceShare">The same as a fraction of spot.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HotStrike(
    double StrikeUsd,
    OptionSide? Larger,
    double? CallVolume,
    double? PutVolume,
    double Volume,
    double DistanceUsd,
    double DistanceShare
);
