using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>JSON of the page 0DTE by Index: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CockpitView))]
public sealed partial class CockpitJson : JsonSerializerContext;
