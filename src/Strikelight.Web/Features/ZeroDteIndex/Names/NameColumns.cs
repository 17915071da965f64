using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.ZeroDteIndex.Names;

/// <summary>By what the table of names can be sorted; levels by their distance from spot.</summary>
internal static class NameColumns
{
    /// <summary>The symbol.</summary>
    public const string Symbol = "symbol";

    /// <summary>Price.</summary>
    public const string Price = "price";

    /// <summary>Change since the close before.</summary>
    public const string Change = "change";

    /// <summary>Zero gamma.</summary>
    public const string ZeroGamma = "zeroGamma";

    /// <summary>Call wall.</summary>
    public const string CallWall = "callWall";

    /// <summary>Put wall.</summary>
    public const string PutWall = "putWall";

    /// <summary>The strike with the largest net exposure.</summary>
    public const string KingNode = "kingNode";

    /// <summary>Puts per call.</summary>
    public const string PutCall = "putCall";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Symbol, Price, Change, ZeroGamma, CallWall, PutWall, KingNode, PutCall];

    /// <summary>The order without a word in the address: who rose most comes first.</summary>
    public static TableSort Standard { get; } = new(Change, IsDescending: true);

    /// <summary>The names in an order; those without the figure come last either way.</summary>
    public static IReadOnlyList<NameView> Sorted(IReadOnlyList<NameView> names, TableSort sort)
    {
        if (sort.Column == Symbol)
        {
            IOrderedEnumerable<NameView> named = names.OrderBy(name => name.Symbol, StringComparer.Ordinal);
            return [.. sort.IsDescending ? named.Reverse() : named];
        }
        return sort.Order(names, name => ValueOf(name, sort.Column));
    }

    private static double? ValueOf(NameView name, string column) =>
        column switch
        {
            Price => name.Price?.SpotUsd,
            Change => name.Price?.ChangePct,
            ZeroGamma => name.Levels?.ZeroGamma.DistancePct,
            CallWall => name.Levels?.CallWall.DistancePct,
            PutWall => name.Levels?.PutWall.DistancePct,
            KingNode => name.Levels?.KingNode.DistancePct,
            _ => name.PutCallVolume,
        };
}
