using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>JSON of the level report: camelCase, missing values written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LevelsReportView))]
public sealed partial class LevelsReportJson : JsonSerializerContext;
