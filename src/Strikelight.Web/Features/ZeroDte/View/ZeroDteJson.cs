using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>JSON of the 0DTE page: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ZeroDteView))]
public sealed partial class ZeroDteJson : JsonSerializerContext;
