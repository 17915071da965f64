using System.Collections.Immutable;

namespace Strikelight.Providers.Cboe;

/// <summary>Well-known underlyings to pick from; any other symbol can be asked for as well.</summary>
internal static class CboeSymbolList
{
    public static ImmutableArray<SymbolInfo> All { get; } =
    [
        Index("SPX", "S&P 500 Index"),
        Fund("SPY", "SPDR S&P 500 ETF"),
        Fund("QQQ", "Invesco QQQ"),
        Index("NDX", "Nasdaq-100 Index"),
        Fund("IWM", "iShares Russell 2000 ETF"),
        Index("RUT", "Russell 2000 Index"),
        Index("VIX", "Cboe Volatility Index"),
        Index("XSP", "Mini-SPX Index"),
        Fund("DIA", "SPDR Dow Jones Industrial Average ETF"),
        Index("DJX", "Dow Jones Industrial Average Index (1/100)"),
        Stock("AAPL", "Apple"),
        Stock("MSFT", "Microsoft"),
        Stock("NVDA", "NVIDIA"),
        Stock("AMZN", "Amazon.com"),
        Stock("GOOGL", "Alphabet Class A"),
        Stock("META", "Meta Platforms"),
        Stock("TSLA", "Tesla"),
        Stock("AVGO", "Broadcom"),
        Stock("AMD", "Advanced Micro Devices"),
        Stock("NFLX", "Netflix"),
        Stock("PLTR", "Palantir Technologies"),
        Stock("MU", "Micron Technology"),
        Stock("INTC", "Intel"),
        Stock("QCOM", "Qualcomm"),
        Stock("TSM", "Taiwan Semiconductor Manufacturing ADR"),
        Stock("ARM", "Arm Holdings ADR"),
        Stock("SMCI", "Super Micro Computer"),
        Stock("ORCL", "Oracle"),
        Stock("CRM", "Salesforce"),
        Stock("ADBE", "Adobe"),
        Stock("COIN", "Coinbase Global"),
        Stock("MSTR", "Strategy"),
        Stock("HOOD", "Robinhood Markets"),
        Stock("SOFI", "SoFi Technologies"),
        Stock("BRK.B", "Berkshire Hathaway Class B"),
        Stock("JPM", "JPMorgan Chase"),
        Stock("BAC", "Bank of America"),
        Stock("GS", "Goldman Sachs"),
        Stock("V", "Visa"),
        Stock("UNH", "UnitedHealth Group"),
        Stock("LLY", "Eli Lilly"),
        Stock("JNJ", "Johnson & Johnson"),
        Stock("WMT", "Walmart"),
        Stock("COST", "Costco Wholesale"),
        Stock("HD", "Home Depot"),
        Stock("DIS", "Walt Disney"),
        Stock("XOM", "Exxon Mobil"),
        Stock("CVX", "Chevron"),
        Stock("BA", "Boeing"),
        Stock("CAT", "Caterpillar"),
        Stock("F", "Ford Motor"),
        Stock("GME", "GameStop"),
        Fund("GLD", "SPDR Gold Shares"),
        Fund("SLV", "iShares Silver Trust"),
        Fund("TLT", "iShares 20+ Year Treasury Bond ETF"),
        Fund("HYG", "iShares iBoxx High Yield Corporate Bond ETF"),
        Fund("XLF", "Financial Select Sector SPDR"),
        Fund("XLE", "Energy Select Sector SPDR"),
        Fund("XLK", "Technology Select Sector SPDR"),
        Fund("SMH", "VanEck Semiconductor ETF"),
        Fund("ARKK", "ARK Innovation ETF"),
        Fund("EEM", "iShares MSCI Emerging Markets ETF"),
        Fund("TQQQ", "ProShares UltraPro QQQ"),
        Fund("SOXL", "Direxion Daily Semiconductor Bull 3X"),
        Fund("IBIT", "iShares Bitcoin Trust"),
    ];

    /// <summary>The entry of a symbol, or null.</summary>
    public static SymbolInfo? Find(string symbol) => All.FirstOrDefault(info => info.Symbol == symbol);

    private static SymbolInfo Index(string symbol, string name) => new(symbol, name, SymbolKind.Index);

    private static SymbolInfo Fund(string symbol, string name) => new(symbol, name, SymbolKind.Fund);

    private static SymbolInfo Stock(string symbol, string name) => new(symbol, name, SymbolKind.Stock);
}
