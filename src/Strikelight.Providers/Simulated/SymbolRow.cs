namespace Strikelight.Providers.Simulated;

/// <summary>One line of the table of symbols: what the simulated market knows of a symbol.</summary>
/// <param name="Symbol">In our spelling.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Kind">Index, fund or stock.</param>
/// <param name="PriceUsd">Level on the reference day.</param>
/// <param name="Volatility">Annual, a fraction.</param>
internal sealed record SymbolRow(string Symbol, string Name, SymbolKind Kind, double PriceUsd, double Volatility)
{
    /// <summary>Part of the market's log return that the symbol takes.</summary>
    public double Beta { get; init; }

    /// <summary>Name of the factor shared with its like.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Size and habits of its option chain.</summary>
    public ChainProfile Profile { get; init; } = ChainProfile.Named("tiny");

    /// <summary>Dividend yield, continuous, a fraction.</summary>
    public double Dividend { get; init; }

    /// <summary>Symbol whose log return it multiplies; empty for none.</summary>
    public string Tracks { get; init; } = "";

    /// <summary>The multiple; 1 for none.</summary>
    public double Leverage { get; init; } = 1;

    /// <summary>Contracts open, of a real chain of 2026; null where the class says how many.</summary>
    public double? OpenContracts { get; init; }
}
