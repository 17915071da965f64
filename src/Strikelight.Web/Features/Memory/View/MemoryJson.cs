using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.Memory.View;

/// <summary>JSON of the Memory page: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MemoryView))]
[JsonSerializable(typeof(BadgeView))]
public sealed partial class MemoryJson : JsonSerializerContext;
