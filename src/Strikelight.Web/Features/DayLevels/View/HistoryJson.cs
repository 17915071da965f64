using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.DayLevels.View;

/// <summary>JSON of the history page: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HistoryView))]
public sealed partial class HistoryJson : JsonSerializerContext;
