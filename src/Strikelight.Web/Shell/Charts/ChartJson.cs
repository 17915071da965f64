using System.Text.Json;
using System.Text.Json.Serialization;

namespace Strikelight.Web.Shell.Charts;

/// <summary>Writes chart data as the JSON that the elements of the browser read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CandlesChart))]
[JsonSerializable(typeof(BarsChart))]
[JsonSerializable(typeof(HeatmapChart))]
[JsonSerializable(typeof(CurveChart))]
internal sealed partial class ChartJson : JsonSerializerContext
{
    /// <summary>JSON for a script element: the default encoder escapes what could end the element.</summary>
    public static string Write(ChartData data) => JsonSerializer.Serialize(data, data.GetType(), Default);
}
