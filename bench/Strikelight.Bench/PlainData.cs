using System.Text.Json.Serialization;

namespace Strikelight.Bench;

/// <summary>The underlying and its contracts.</summary>
internal sealed class PlainData
{
    [JsonPropertyName("options")]
    public List<PlainContract> Options { get; set; } = [];

    [JsonPropertyName("current_price")]
    public double? CurrentPrice { get; set; }

    [JsonPropertyName("last_trade_time")]
    public string? LastTradeTime { get; set; }
}
