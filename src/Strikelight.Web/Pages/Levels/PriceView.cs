using System.Text.Json.Serialization;

namespace Strikelight.Web.Pages.Levels;

/// <summary>The underlying's price.</summary>
/// <param name="SpotUsd">Last price or index level.</param>
/// <param name="PreviousCloseUsd">Close of the session before.</param>
/// <param name="ChangeUsd">Change since then.</param>
/// <param name="ChangePct">The same in percent.</param>
/// <param name="MarketTime">When the market showed this price: the quotes' time, or later.</param>
/// <param name="Decimals">Decimals in which prices of this underlying are shown.</param>
public sealed record PriceView(
    double SpotUsd,
    double? PreviousCloseUsd,
    double? ChangeUsd,
    double? ChangePct,
    DateTimeOffset MarketTime,
    [property: JsonIgnore] int Decimals
);
