using System.Text.Json.Serialization;

namespace Strikelight.Web.Shell.Charts;

/// <summary>A signal on a bar.</summary>
/// <param name="StartUnixSeconds">Start of its bar.</param>
/// <param name="Role">bull or bear.</param>
/// <param name="Label">Name.</param>
public sealed record CandleMarker([property: JsonPropertyName("t")] long StartUnixSeconds, string Role, string Label);
