namespace Strikelight.Web.Shell.Charts;

/// <summary>A horizontal level on a price chart.</summary>
/// <param name="Id">Identity through updates.</param>
/// <param name="Label">Name at the right edge.</param>
/// <param name="PriceUsd">Where it lies.</param>
/// <param name="Role">Its colour: call, put, flip, pivot, mvs, spot, move, pain.</param>
/// <param name="Style">Its line: solid, dotted, dashdot.</param>
/// <param name="Priority">The lower number keeps its place when labels collide.</param>
/// <param name="BandLowUsd">Lower end of the band under other definitions.</param>
/// <param name="BandHighUsd">Upper end of it.</param>
public sealed record ChartLevel(
    string Id,
    string Label,
    double PriceUsd,
    string Role,
    string Style,
    int Priority,
    double? BandLowUsd = null,
    double? BandHighUsd = null
);
