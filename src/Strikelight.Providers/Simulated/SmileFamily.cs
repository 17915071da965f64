namespace Strikelight.Providers.Simulated;

/// <summary>How implied volatility runs over strikes and expiries.</summary>
internal enum SmileFamily
{
    /// <summary>Single stock: shallow, level its own, a step up at earnings.</summary>
    Stock,

    /// <summary>Sector, commodity and leveraged funds.</summary>
    Fund,

    /// <summary>Broad indices and their funds: steep, level that of the volatility index.</summary>
    Broad,

    /// <summary>The volatility index: calls dearer, long expiries calmer, futures instead of spot.</summary>
    Volatility,
}
