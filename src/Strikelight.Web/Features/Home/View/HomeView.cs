using System.Text.Json.Serialization;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Home.View;

/// <summary>The first page: symbols with their levels.</summary>
/// <param name="Source">Provider id.</param>
/// <param name="MarketNow">Market time at which the view was made.</param>
/// <param name="MarketText">What the exchange is doing.</param>
/// <param name="Rows">One row a symbol.</param>
public sealed record HomeView(string Source, DateTimeOffset MarketNow, string MarketText, IReadOnlyList<HomeRow> Rows)
    : IPageView
{
    /// <summary>What the URL asked for.</summary>
    [JsonIgnore]
    public HomeRequest Request { get; init; } = new();

    /// <inheritdoc />
    [JsonIgnore]
    public string? ReplaySymbol { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public string Title => "Levels";

    /// <inheritdoc />
    [JsonIgnore]
    public string? PageSymbol => null;

    /// <inheritdoc />
    [JsonIgnore]
    public DateTimeOffset? DataTime => Rows.Min(row => row.MarketTime);

    /// <inheritdoc />
    [JsonIgnore]
    public int StatusCode => StatusCodes.Status200OK;

    /// <inheritdoc />
    [JsonIgnore]
    public IReadOnlyList<ViewTable> Tables =>
        [
            new(
                "levels",
                "Levels by symbol",
                [
                    "symbol",
                    "state",
                    "marketTime",
                    "spotUsd",
                    "changePct",
                    "regime",
                    "gexUsdPerPct",
                    "zeroGammaUsd",
                    "putWallUsd",
                    "callWallUsd",
                    "expectedMoveUsd",
                ],
                [
                    .. Rows.Select(row =>
                        new object?[]
                        {
                            row.Symbol,
                            row.State,
                            row.MarketTime,
                            row.SpotUsd,
                            row.ChangePct,
                            row.Regime,
                            row.GexUsdPerPct,
                            row.ZeroGammaUsd,
                            row.PutWallUsd,
                            row.CallWallUsd,
                            row.ExpectedMoveUsd,
                        }
                    ),
                ]
            ),
        ];
}
