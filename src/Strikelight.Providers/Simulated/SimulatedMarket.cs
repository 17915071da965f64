using System.Globalization;

namespace Strikelight.Providers.Simulated;

/// <summary>The made-up market behind the provider: pure functions of seed, symbol and session time.</summary>
internal sealed class SimulatedMarket
{
    private readonly ulong _seed;
    private readonly TradingDayCache _days;

    public SimulatedMarket(SimulatedOptions options)
    {
        _seed = (ulong)options.Seed;
        Id = IdOf(options.Seed);
        _days = new(Model, options.CacheBytes);
        VolatilityIndex = Model("VIX");
    }

    /// <summary>
    /// Its name as a source. Numbers depend on the seed and the release alone, so each has a name of its own: in a
    /// folder of history two markets are two sources and never mix.
    /// </summary>
    public string Id { get; }

    /// <summary>The index that sets the level of all option prices.</summary>
    public SymbolModel VolatilityIndex { get; }

    /// <summary>Bytes of day tables held now.</summary>
    public long CacheBytes => _days.Bytes;

    /// <summary>The symbol's model, built anew: it costs microseconds and nothing has to be kept.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such symbol.</exception>
    public SymbolModel Model(string symbol) => SymbolModel.Create(_seed, SymbolTable.BySymbol[symbol]);

    public TradingDay Day(string symbol, int session) => _days.Get(symbol, session);

    public MarketState State(SymbolModel model, SessionPoint at) =>
        new(model, at, model.Price(at), VolatilityIndex.Level(at));

    private static string IdOf(long seed) =>
        seed == SimulatedOptions.DefaultSeed
            ? SimulatedOptions.DefaultId
            : string.Create(CultureInfo.InvariantCulture, $"{SimulatedOptions.DefaultId}-{seed}");
}
