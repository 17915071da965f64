using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.Home.View;

/// <summary>JSON of the first page: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HomeView))]
public sealed partial class HomeJson : JsonSerializerContext;
