using System.Text.Json.Serialization;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>A root and expiry.</summary>
/// <param name="Root">Option root.</param>
/// <param name="Settlement">am or pm.</param>
/// <param name="Expiry">Expiry date as listed.</param>
/// <param name="SettlesAt">When its value is struck.</param>
/// <param name="IsHalfDay">Whether the exchange closes early on the day of the settlement.</param>
public sealed record SeriesView(
    string Root,
    string Settlement,
    DateOnly Expiry,
    DateTimeOffset SettlesAt,
    bool IsHalfDay
)
{
    /// <summary>Its expiry date for people, with the year where it is far.</summary>
    [JsonIgnore]
    public string Day { get; init; } = "";
}
