using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Spx;

/// <summary>Chart data of the tab of flow.</summary>
public sealed class SpxFlowCharts(SpxView view) : SpxDrawing(view)
{
    private const int SeriesMost = 16;

    private FlowView Flow => Content.Flow!; // the tab is drawn only with it

    /// <summary>Volume of the nearest roots and expiries: calls to the right, puts to the left.</summary>
    public BarsChart VolumeByExpiry() =>
        ByExpiry("volume", "contracts, calls right, puts left", row => row.CallVolume, row => row.PutVolume);

    /// <summary>Gross premium of the same.</summary>
    public BarsChart PremiumByExpiry() =>
        ByExpiry("premium", "USD, calls right, puts left", row => row.CallPremiumUsd, row => row.PutPremiumUsd);

    /// <summary>Volume by strike, root and side.</summary>
    public HeatmapChart Map() =>
        new()
        {
            Title = $"{View.Symbol} volume by strike and type",
            Note = Note,
            Unit = "contracts",
            X = [.. Flow.Map.Select(ColumnName)],
            Y = [.. Flow.MapStrikesUsd.Select(StrikeWindow.Label)],
            Cells =
            [
                .. Flow.Map.SelectMany((column, x) => column.Volume.Select((volume, y) => new[] { x, y, volume })),
            ],
            Mode = "sequential",
            SpotY = StrikeWindow.Position(Flow.MapStrikesUsd, SpotUsd),
            SpotLabel = $"Spot {Format.Price(SpotUsd)}",
        };

    /// <summary>"SPXW C": short, since four of them stand side by side on a phone.</summary>
    public static string ColumnName(VolumeColumnView column) => $"{column.Root} {(column.Side == "call" ? "C" : "P")}";

    private BarsChart ByExpiry(
        string what,
        string unit,
        Func<SeriesFlowView, double?> calls,
        Func<SeriesFlowView, double?> puts
    )
    {
        SeriesFlowView[] shown = [.. Flow.Series.Take(SeriesMost).Reverse()]; // the nearest on top
        return new()
        {
            Title = $"{View.Symbol} {what} by expiry",
            Note = Note,
            Unit = unit,
            Labels = [.. shown.Select(row => $"{row.Series.Day} {row.Series.Root}")],
            Series =
            [
                new("Calls", "call", [.. shown.Select(row => Round(calls(row)))], what),
                new("Puts", "put", [.. shown.Select(row => Round(-puts(row)))], what),
            ],
        };
    }
}
