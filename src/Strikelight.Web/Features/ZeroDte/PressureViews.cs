using Strikelight.Core.Candles;
using Strikelight.Core.Exposure;
using Strikelight.Core.Indicators;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The pressure into the close, in USD and against what usually trades.</summary>
internal static class PressureViews
{
    private const string NoBars = "There are no price bars to take the usual volume from.";
    private const string NoVolume = "An index has no volume of its own, or no earlier session in the bars is as long.";

    /// <summary>The view.</summary>
    /// <param name="pressure">The pressure.</param>
    /// <param name="bars">Bars of earlier sessions; null where there are none.</param>
    public static PressureView Of(HedgePressure pressure, CandleSeries? bars)
    {
        if (!pressure.IsKnown)
        {
            return new() { Reason = pressure.Text };
        }
        PressureStepView[] steps =
        [
            .. Enumerable.Range(0, pressure.Unmoved.StepCount).Select(step => Step(pressure, step, bars)),
        ];
        return new()
        {
            Steps = steps,
            TotalUsd = Known.OrNull(pressure.Unmoved.TotalHedgeUsd),
            TotalDownUsd = Known.OrNull(pressure.Down.TotalHedgeUsd),
            TotalUpUsd = Known.OrNull(pressure.Up.TotalHedgeUsd),
            VolumeReason =
                bars is null ? NoBars
                : Array.TrueForAll(steps, step => step.UsualShares is null) ? NoVolume
                : null,
        };
    }

    private static PressureStepView Step(HedgePressure pressure, int step, CandleSeries? bars)
    {
        DateTimeOffset from = pressure.Instants[step];
        DateTimeOffset to = pressure.Instants[step + 1];
        double usual = bars is null ? double.NaN : UsualVolume.SharesOf(bars, from, to);
        return new()
        {
            From = from,
            To = to,
            UnmovedUsd = Known.OrNull(pressure.Unmoved.HedgeUsd(step)),
            DownUsd = Known.OrNull(pressure.Down.HedgeUsd(step)),
            UpUsd = Known.OrNull(pressure.Up.HedgeUsd(step)),
            UsualShares = usual > 0 ? usual : null,
            UnmovedPctOfUsual = usual > 0 ? Known.OrNull(100 * pressure.Unmoved.HedgeShares(step) / usual) : null,
        };
    }
}
