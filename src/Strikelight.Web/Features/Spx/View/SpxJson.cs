using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>JSON of the page: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SpxView))]
public sealed partial class SpxJson : JsonSerializerContext;
