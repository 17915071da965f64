using Strikelight.Core.Levels;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Walls;

/// <summary>Turns a level's other definitions into their view.</summary>
internal static class BandViews
{
    /// <summary>A level with its other definitions.</summary>
    public static BandView Of(string level, DefinitionBand band) =>
        new(
            level,
            Known.OrNull(band.LowestUsd),
            Known.OrNull(band.HighestUsd),
            band.Agreement,
            [Variant(band.Chosen, true), .. band.Others.Select(other => Variant(other, false))]
        );

    private static VariantView Variant(DefinitionVariant variant, bool chosen) =>
        new(
            variant.Definition,
            Known.OrNull(variant.Level.PriceUsd),
            LevelViews.Reason(variant.Level),
            chosen,
            variant.Agrees
        );
}
