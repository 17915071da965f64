using System.Globalization;
using System.Text.Json;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Bench;

/// <summary>A chain in the form of Cboe's delayed quotes: same fields, same order, about the same size.</summary>
/// <remarks>
/// Fields that a chain does not hold and no parser here reads (theta, open, ...) repeat one that it holds, for the
/// size. Missing prices and Greeks are written as zero, as Cboe does; missing counts and times as null.
/// </remarks>
internal sealed class CboePayload
{
    private const int MillsPerUsd = 1000;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly ChainSnapshot _chain;
    private readonly Utf8JsonWriter _json;

    private CboePayload(ChainSnapshot chain, Utf8JsonWriter json)
    {
        _chain = chain;
        _json = json;
    }

    public static byte[] Write(ChainSnapshot chain)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            new CboePayload(chain, json).WriteAll();
        }
        return bytes.ToArray();
    }

    /// <summary>The OCC symbol of a contract.</summary>
    public static string SymbolOf(ChainSnapshot chain, int contract)
    {
        OptionSeries series = chain.Series[chain.SeriesIndex[contract]];
        int mills = (int)Math.Round(chain.StrikeUsd[contract] * MillsPerUsd);
        return new OccSymbol(series.Root.Root, series.Expiry, chain.Side[contract], mills).ToString();
    }

    private void WriteAll()
    {
        _json.WriteStartObject();
        _json.WriteString("timestamp", _chain.Header.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", Invariant));
        _json.WriteStartObject("data");
        _json.WriteStartArray("options");
        for (int i = 0; i < _chain.Count; i++)
        {
            WriteContract(i);
        }
        _json.WriteEndArray();
        WriteUnderlying(_chain.Header.Underlying);
        _json.WriteEndObject();
        _json.WriteString("symbol", "_" + _chain.Header.Symbol);
        _json.WriteEndObject();
    }

    private void WriteUnderlying(UnderlyingQuote quote)
    {
        Number("current_price", quote.PriceUsd);
        Number("prev_day_close", quote.PreviousCloseUsd ?? 0);
        Number("bid", quote.BidUsd ?? 0);
        Number("ask", quote.AskUsd ?? 0);
        Number("open", quote.OpenUsd ?? 0);
        Number("high", quote.HighUsd ?? 0);
        Number("low", quote.LowUsd ?? 0);
        Number("volume", quote.VolumeShares ?? 0);
        Time("last_trade_time", quote.LastTradeAt);
    }

    private void WriteContract(int i)
    {
        _json.WriteStartObject();
        _json.WriteString("option", SymbolOf(_chain, i));
        Number("bid", _chain.BidUsd[i]);
        Count("bid_size", _chain.BidSize[i]);
        Number("ask", _chain.AskUsd[i]);
        Count("ask_size", _chain.AskSize[i]);
        Number("iv", _chain.VendorVolatility[i]);
        Count("open_interest", _chain.OpenInterest[i]);
        Count("volume", _chain.Volume[i]);
        Number("delta", _chain.VendorDelta[i]);
        Number("gamma", _chain.VendorGamma[i]);
        foreach (string name in (ReadOnlySpan<string>)["vega", "theta", "rho"])
        {
            Number(name, _chain.VendorDelta[i]);
        }
        foreach (string name in (ReadOnlySpan<string>)["theo", "change", "open", "high", "low"])
        {
            Number(name, _chain.LastUsd[i]);
        }
        _json.WriteString("tick", "no_change");
        Number("last_trade_price", _chain.LastUsd[i]);
        uint seconds = _chain.LastTradeUnixSeconds[i];
        Time("last_trade_time", seconds == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(seconds));
        Number("percent_change", 0);
        Number("prev_day_close", (double)_chain.LastUsd[i]);
        _json.WriteEndObject();
    }

    private void Count(string name, int value)
    {
        if (value == ChainSnapshot.MissingCount)
        {
            _json.WriteNull(name);
            return;
        }
        Number(name, (double)value);
    }

    private void Number(string name, float value) =>
        Raw(name, float.IsNaN(value) ? "0" : value.ToString("R", Invariant));

    private void Number(string name, double value) =>
        Raw(name, double.IsNaN(value) ? "0" : value.ToString("R", Invariant));

    /// <summary>Whole numbers end in <c>.0</c>, as the source writes them.</summary>
    private void Raw(string name, string number)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(number.AsSpan().ContainsAny('.', 'E') ? number : number + ".0");
    }

    private void Time(string name, DateTimeOffset? at)
    {
        if (at is not { } instant)
        {
            _json.WriteNull(name);
            return;
        }
        _json.WriteString(name, MarketTime.InZone(instant).ToString("yyyy-MM-dd'T'HH:mm:ss", Invariant));
    }
}
