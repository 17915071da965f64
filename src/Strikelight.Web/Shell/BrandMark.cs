namespace Strikelight.Web.Shell;

/// <summary>The product's mark: strikes left and right of a price, crossed by a stroke of light.</summary>
internal static class BrandMark
{
    public const string Paths = "<path d=\"M2 4h5M2 9h3M2 14h1M17 4h-1M17 9h-3M17 14h-5\"/><path d=\"m12 1.5-5 16\"/>";

    public const string Icon =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 19 19\" fill=\"none\" stroke=\"#8f88ff\" "
        + "stroke-width=\"2.2\" stroke-linecap=\"round\">"
        + Paths
        + "</svg>";
}
