using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>JSON of the walls page: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WallsView))]
public sealed partial class WallsJson : JsonSerializerContext;
