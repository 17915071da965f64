using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Spx;

/// <summary>What the charts of all tabs share: note, unit, and bars by strike.</summary>
public abstract class SpxDrawing
{
    /// <summary>Holds the view.</summary>
    /// <exception cref="ArgumentException">The view has no content.</exception>
    protected SpxDrawing(SpxView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        View = view;
        Content = view.Content ?? throw new ArgumentException("There is nothing to draw.", nameof(view));
        SpotUsd = Content.Price.SpotUsd;
    }

    /// <summary>What is shown.</summary>
    protected SpxView View { get; }

    /// <summary>Its content.</summary>
    protected SpxContent Content { get; }

    /// <summary>Spot.</summary>
    protected double SpotUsd { get; }

    /// <summary>The move exposure is shown for.</summary>
    public string Per => ShownExposure.Per(View.Request.Definition.Unit);

    /// <summary>Definition, source and time in one line.</summary>
    protected string Note => CandleDrawing.Note(Content.Definition, View.Source, View.MarketTime);

    /// <summary>Gamma exposure in the unit shown.</summary>
    public double? InUnit(double? usdPerPct) => usdPerPct * ShownExposure.Factor(View.Request.Definition.Unit, SpotUsd);

    /// <summary>Indexes of the strikes that are shown, ascending.</summary>
    protected int[] Shown(IReadOnlyList<double> strikes) => StrikeWindow.Indexes(strikes, SpotUsd, View.Request.Window);

    /// <summary>Horizontal bars by strike, spot marked.</summary>
    protected BarsChart ByStrike(
        string title,
        string unit,
        IReadOnlyList<double> strikes,
        IReadOnlyList<BarSeries> series
    ) =>
        new()
        {
            Title = title,
            Note = Note,
            Unit = unit,
            Labels = [.. strikes.Select(StrikeWindow.Label)],
            Series = series,
            SpotIndex = StrikeWindow.Position(strikes, SpotUsd),
            SpotLabel = $"Spot {Format.Price(SpotUsd)}",
        };

    /// <summary>A value as a chart needs it: more digits would cost bytes and show nothing.</summary>
    protected static double? Round(double? value, int decimals = 0) =>
        value is { } known ? Math.Round(known, decimals) : null;
}
