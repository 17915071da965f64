namespace Strikelight.Providers;

/// <summary>What an underlying is.</summary>
public enum SymbolKind
{
    /// <summary>Cash index.</summary>
    Index,

    /// <summary>Exchange-traded fund.</summary>
    Fund,

    /// <summary>Single stock.</summary>
    Stock,
}
