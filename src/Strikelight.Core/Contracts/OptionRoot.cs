using System.Collections.Immutable;
using Strikelight.Core.Calendar;

namespace Strikelight.Core.Contracts;

/// <summary>What an option root stands for: underlying, settlement, exercise and shares a contract.</summary>
/// <param name="Root">OCC root: <c>SPX</c>, <c>SPXW</c>, <c>SPY</c>.</param>
/// <param name="Underlying">Symbol the root delivers or settles on; of a class share without its dot.</param>
/// <param name="Settlement">Settled at the open or at the close of the expiry date.</param>
/// <param name="Exercise">European for cash-settled indices, American otherwise.</param>
/// <param name="Multiplier">USD a point; 100 for standard contracts.</param>
public sealed record OptionRoot(
    string Root,
    string Underlying,
    SettlementStyle Settlement,
    ExerciseStyle Exercise,
    int Multiplier
)
{
    private const int StandardMultiplier = 100;

    private static readonly Dictionary<string, OptionRoot> Index = new(StringComparer.Ordinal)
    {
        ["SPX"] = EuropeanIndex("SPX", "SPX", SettlementStyle.Am),
        ["SPXW"] = EuropeanIndex("SPXW", "SPX", SettlementStyle.Pm),
        ["XSP"] = EuropeanIndex("XSP", "XSP", SettlementStyle.Pm),
        ["NDX"] = EuropeanIndex("NDX", "NDX", SettlementStyle.Am),
        ["NDXP"] = EuropeanIndex("NDXP", "NDX", SettlementStyle.Pm),
        ["RUT"] = EuropeanIndex("RUT", "RUT", SettlementStyle.Am),
        ["RUTW"] = EuropeanIndex("RUTW", "RUT", SettlementStyle.Pm),
        ["DJX"] = EuropeanIndex("DJX", "DJX", SettlementStyle.Am),
        ["VIX"] = EuropeanIndex("VIX", "VIX", SettlementStyle.Am),
        ["VIXW"] = EuropeanIndex("VIXW", "VIX", SettlementStyle.Am),
        ["XEO"] = EuropeanIndex("XEO", "XEO", SettlementStyle.Pm),
        ["XND"] = EuropeanIndex("XND", "XND", SettlementStyle.Pm),
        ["MRUT"] = EuropeanIndex("MRUT", "MRUT", SettlementStyle.Pm),
        ["OEX"] = new("OEX", "OEX", SettlementStyle.Pm, ExerciseStyle.American, StandardMultiplier),
    };

    /// <summary>
    /// Whether the underlying is a cash index, whose options quote fifteen minutes past the stock close.
    /// </summary>
    public bool IsIndex => Index.ContainsKey(Root);

    /// <summary>
    /// The rule of a root; an unlisted root is a stock or fund: physically settled, American, at the close.
    /// </summary>
    public static OptionRoot For(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        return Index.TryGetValue(root, out OptionRoot? known)
            ? known
            : new(root, root, SettlementStyle.Pm, ExerciseStyle.American, StandardMultiplier);
    }

    /// <summary>Whether the symbol is one of the cash indices with listed options.</summary>
    public static bool IsIndexSymbol(string symbol) => Index.Values.Any(rule => rule.Underlying == symbol);

    /// <summary>The roots of an underlying's standard contracts: AM-settled before PM-settled, then by name.</summary>
    /// <param name="symbol">Underlying in our spelling. A root of another underlying (<c>SPXW</c>) has none.</param>
    public static ImmutableArray<OptionRoot> StandardRootsOf(string symbol)
    {
        OptionRoot[] indexRoots = [.. Index.Values.Where(root => root.Underlying == symbol)];
        if (indexRoots.Length > 0)
        {
            return
            [
                .. indexRoots
                    .OrderByDescending(root => root.Settlement == SettlementStyle.Am)
                    .ThenBy(root => root.Root, StringComparer.Ordinal),
            ];
        }
        string rootName = symbol.Replace(".", "", StringComparison.Ordinal);
        return rootName.Length == 0 || Index.ContainsKey(rootName) ? [] : [For(rootName)];
    }

    /// <summary>The instant at which a contract of this root and expiry gets its settlement value.</summary>
    /// <remarks>
    /// A listed date without a session (the Saturdays of old monthly contracts, a holiday) settles with the session
    /// before it.
    /// </remarks>
    public DateTimeOffset SettlesAt(DateOnly expiry)
    {
        TradingSession session = ExchangeCalendar.SessionOnOrBefore(expiry);
        return Settlement == SettlementStyle.Am ? session.OpensAt : session.ClosesAt;
    }

    /// <summary>The instant after which the contract no longer trades.</summary>
    public DateTimeOffset StopsTradingAt(DateOnly expiry) =>
        Settlement == SettlementStyle.Am
            ? ExchangeCalendar
                .SessionOnOrBefore(ExchangeCalendar.SessionOnOrBefore(expiry).Date.AddDays(-1))
                .IndexOptionsCloseAt
            : SettlesAt(expiry);

    private static OptionRoot EuropeanIndex(string root, string underlying, SettlementStyle settlement) =>
        new(root, underlying, settlement, ExerciseStyle.European, StandardMultiplier);
}
