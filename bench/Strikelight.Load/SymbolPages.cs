namespace Strikelight.Load;

/// <summary>Walls pages of well-known symbols, which the simulated market holds.</summary>
internal static class SymbolPages
{
    private const string Symbols =
        "SPX SPY QQQ IWM NDX RUT XSP DIA VIX AAPL MSFT NVDA AMZN META GOOGL TSLA AVGO AMD NFLX INTC MU QCOM "
        + "ORCL CRM ADBE JPM BAC WFC GS C V MA XOM CVX UNH JNJ LLY PFE MRK WMT COST HD NKE DIS BA CAT "
        + "GE F GM T VZ KO PEP";

    public static IEnumerable<string> First(int count) =>
        Symbols.Split(' ').Take(count).Select(symbol => $"/walls/{symbol}");
}
