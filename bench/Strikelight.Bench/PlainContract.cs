using System.Text.Json.Serialization;

namespace Strikelight.Bench;

/// <summary>The fields of a contract that our own parser reads.</summary>
internal sealed class PlainContract
{
    [JsonPropertyName("option")]
    public string Option { get; set; } = "";

    [JsonPropertyName("bid")]
    public double? Bid { get; set; }

    [JsonPropertyName("bid_size")]
    public double? BidSize { get; set; }

    [JsonPropertyName("ask")]
    public double? Ask { get; set; }

    [JsonPropertyName("ask_size")]
    public double? AskSize { get; set; }

    [JsonPropertyName("iv")]
    public double? Volatility { get; set; }

    [JsonPropertyName("open_interest")]
    public double? OpenInterest { get; set; }

    [JsonPropertyName("volume")]
    public double? Volume { get; set; }

    [JsonPropertyName("delta")]
    public double? Delta { get; set; }

    [JsonPropertyName("gamma")]
    public double? Gamma { get; set; }

    [JsonPropertyName("last_trade_price")]
    public double? LastPrice { get; set; }

    [JsonPropertyName("last_trade_time")]
    public DateTime? LastTradeTime { get; set; }
}
