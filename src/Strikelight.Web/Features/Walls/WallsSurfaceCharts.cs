using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Shell;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Walls;

/// <summary>Chart data of the volatility surface, made from its view.</summary>
internal sealed class WallsSurfaceCharts(WallsView view)
{
    private static readonly string[] Roles = ["accent", "pivot", "neutral"];

    private readonly WallsContent _content =
        view.Content ?? throw new ArgumentException("There is nothing to draw.", nameof(view));

    private SurfaceView Surface => _content.Surface;

    /// <summary>Slices with a figure at the money, one a time to settlement.</summary>
    public IReadOnlyList<SurfaceSliceView> Term { get; } =
    [
        .. (view.Content?.Surface.Slices ?? [])
            .Where(slice => slice.Skew.AtmVolatility is not null)
            .DistinctBy(slice => Days(slice)),
    ];

    /// <summary>Volatility at the money and at 25 delta over the time to settlement.</summary>
    public CurveChart TermStructure() =>
        new()
        {
            Title = "Volatility term structure",
            Note = Note,
            Unit = "%",
            XUnit = "days",
            YUnit = "%",
            X = [.. Term.Select(Days)],
            XLog = true,
            NoPlus = true,
            Series =
            [
                new("At the forward", "accent", [.. Term.Select(slice => Percent(slice.Skew.AtmVolatility))]),
                new("25-delta put", "put", [.. Term.Select(slice => Percent(slice.Skew.Put25Volatility))]),
                new("25-delta call", "call", [.. Term.Select(slice => Percent(slice.Skew.Call25Volatility))]),
            ],
        };

    /// <summary>Quotes and curves of the nearest expiries; null without strikes.</summary>
    public CurveChart? Smiles()
    {
        if (Surface.SmileStrikesUsd.Count < 2)
        {
            return null;
        }
        List<CurveSeries> series =
        [
            .. Surface.Smiles.Select(
                (smile, i) => new CurveSeries(Name(smile), Roles[i], [.. smile.Model.Select(Percent)])
            ),
        ];
        for (int i = 0; i < Surface.Smiles.Count; i++)
        {
            SmileView smile = Surface.Smiles[i];
            series.Add(new("quotes", Roles[i], Points(smile, false), "dots"));
            if (smile.IsOutside.Contains(true))
            {
                series.Add(new("outside of the spread", Roles[i], Points(smile, true), "diamonds"));
            }
        }
        return new()
        {
            Title = "Smiles of the nearest expiries",
            Note = Note,
            Unit = "%",
            XUnit = "USD",
            YUnit = "%",
            X = Surface.SmileStrikesUsd,
            NoPlus = true,
            Series = series,
            MarksX = [new(_content.Price.SpotUsd, "Spot", "spot")],
        };
    }

    /// <summary>"Fri 20 Nov SPXW".</summary>
    public static string Name(SmileView smile) => $"{Format.Day(smile.Expiry)} {smile.Root}";

    private string Note => $"{view.Source} · {Format.MarketDateTime(view.MarketTime)}";

    private static double?[] Points(SmileView smile, bool outside) =>
        [.. smile.Market.Select((volatility, i) => smile.IsOutside[i] == outside ? Percent(volatility) : null)];

    private static double Days(SurfaceSliceView slice) => Math.Round(slice.Days, 3);

    private static double? Percent(double? fraction) => fraction is { } value ? Math.Round(100 * value, 3) : null;
}
