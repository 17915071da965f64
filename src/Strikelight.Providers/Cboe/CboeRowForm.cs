namespace Strikelight.Providers.Cboe;

/// <summary>The keys of a contract's row in the order in which Cboe writes them.</summary>
internal sealed class CboeRowForm
{
    /// <summary>Keys of a row, in every form.</summary>
    public const int FieldCount = 23;

    private readonly CboeRowKey[] _keys;

    private CboeRowForm(params string[] greeks)
    {
        string[] names =
        [
            .. (ReadOnlySpan<string>)["option", "bid", "bid_size", "ask", "ask_size", "iv", "open_interest", "volume"],
            .. (ReadOnlySpan<string>)["delta", "gamma", .. greeks],
            .. (ReadOnlySpan<string>)["theo", "change", "open", "high", "low", "tick", "last_trade_price"],
            .. (ReadOnlySpan<string>)["last_trade_time", "percent_change", "prev_day_close"],
        ];
        _keys = Array.ConvertAll(names, name => new CboeRowKey(name));
    }

    /// <summary>The order found in 2026.</summary>
    public static CboeRowForm Of2026 { get; } = new("vega", "theta", "rho");

    /// <summary>The order found in 2022.</summary>
    public static CboeRowForm Of2022 { get; } = new("theta", "rho", "vega");

    /// <summary>Its keys, <see cref="FieldCount"/> of them.</summary>
    public ReadOnlySpan<CboeRowKey> Keys => _keys;
}
