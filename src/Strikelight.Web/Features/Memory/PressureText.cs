using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>The pressure ladder in words.</summary>
internal static class PressureText
{
    public static IReadOnlyList<PressureLevelView> Levels { get; } =
    [
        .. Enum.GetValues<PressureLevel>()
            .Where(level => level != PressureLevel.None)
            .Select(level => new PressureLevelView(
                Known.Name(level),
                PressureSteps.BeginOf(level),
                PressureSteps.BeginOf(level) - PressureSteps.Hysteresis,
                EffectOf(level)
            )),
    ];

    private static string EffectOf(PressureLevel level) =>
        level switch
        {
            PressureLevel.Trim => "caches are cut to half, symbols nobody looks at are dropped",
            PressureLevel.Slow => "live pages are drawn half as often",
            PressureLevel.Refuse => "no new streams, no new symbols, no past pages that are not cached",
            PressureLevel.Evict => "streams whose reader is behind are closed, caches are emptied",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level that gives something up."),
        };
}
