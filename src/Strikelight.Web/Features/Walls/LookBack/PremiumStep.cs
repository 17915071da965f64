using System.Runtime.InteropServices;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Premium that traded between two polls.</summary>
/// <param name="From">Market time of the earlier poll.</param>
/// <param name="To">Market time of the later poll.</param>
/// <param name="Known">When the later poll was received.</param>
/// <param name="Traded">What traded in scope.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PremiumStep(
    DateTimeOffset From,
    DateTimeOffset To,
    DateTimeOffset Known,
    PremiumTraded Traded
);
