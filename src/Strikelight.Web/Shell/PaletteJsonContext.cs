using System.Text.Json.Serialization;

namespace Strikelight.Web.Shell;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PaletteData))]
internal sealed partial class PaletteJsonContext : JsonSerializerContext;
