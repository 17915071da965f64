using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.Replay.View;

/// <summary>JSON of a month: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplayMonth))]
public sealed partial class ReplayJson : JsonSerializerContext;
