using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>Where a level is looked for; both ends belong to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StrikeRange(double LowUsd, double HighUsd)
{
    /// <summary>All strikes.</summary>
    public static StrikeRange Any { get; } = new(0, double.PositiveInfinity);

    /// <summary>Where a side's wall can stand: calls at or above spot, puts at or below it.</summary>
    public static StrikeRange Of(OptionSide side, double spotUsd) =>
        side == OptionSide.Call ? new(spotUsd, double.PositiveInfinity) : new(0, spotUsd);

    public bool Contains(double strikeUsd) => strikeUsd >= LowUsd && strikeUsd <= HighUsd;
}
