using System.Text.Json.Serialization;

namespace Strikelight.Bench;

/// <summary>Cboe's answer as a serializer fills it: the plain way to read one.</summary>
internal sealed class PlainAnswer
{
    [JsonPropertyName("timestamp")]
    public string? Timestamp { get; set; }

    [JsonPropertyName("symbol")]
    public string? Symbol { get; set; }

    [JsonPropertyName("data")]
    public PlainData? Data { get; set; }
}
