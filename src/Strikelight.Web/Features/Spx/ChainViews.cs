using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>Fills the tab of the chain table; computes nothing that Core defines.</summary>
internal static class ChainViews
{
    private const string NotEuropean = "Theta and the other further Greeks are computed of European options only.";

    /// <summary>Last trades are kept in single precision: more digits would be its rounding.</summary>
    private const int PriceDigits = 3;

    /// <summary>The tab.</summary>
    public static ChainView Of(SpxQuestion question)
    {
        OptionSeries[] listed = HeadViews.Listed(question);
        SeriesPick? pick = question.Request.Series;
        OptionSeries? series = pick is { } wanted
            ? Array.Find(listed, known => known.Root.Root == wanted.Root && known.Expiry == wanted.Expiry)
            : listed.FirstOrDefault();
        if (series is null)
        {
            return new()
            {
                Reason = pick is { } missing
                    ? $"{missing.Text} is not listed, or it has settled."
                    : "Every listed expiry is settled.",
            };
        }
        int index = question.Chain.Snapshot.Series.IndexOf(series);
        SeriesAnalysis shared = question.Chain.Analysis.Series[index];
        return new()
        {
            Series = HeadViews.Series(question, series),
            Reason = series.Root.Exercise == ExerciseStyle.European ? null : NotEuropean,
            ForwardUsd = Known.OrNull(shared.ForwardUsd),
            AtmVolatility = Known.OrNull(shared.AtmVolatility),
            Days = HeadViews.Days(shared.Time),
            Rows = Rows(question, series, index),
        };
    }

    /// <summary>A count, or null where the source does not say.</summary>
    public static double? Count(int count) => count == ChainSnapshot.MissingCount ? null : count;

    private static List<ChainRowView> Rows(SpxQuestion question, OptionSeries series, int index)
    {
        ChainSnapshot chain = question.Chain.Snapshot;
        OptionGreeks?[] greeks = SeriesGreeks.Of(question.Chain.Analysis, index);
        SignedPositions positions = question.Definition.PositionsOf(chain, question.Definition.Sign);
        List<ChainRowView> rows = [];
        for (int i = series.Start; i < series.End; i++)
        {
            ContractView contract = Contract(question.Chain.Analysis, i, greeks[i - series.Start]) with
            {
                GexUsdPerPct = Known.OrNull(
                    ExposureUnits.GexUsd(
                        positions.Contracts[i],
                        question.Chain.Analysis.Gamma[i],
                        series.Root.Multiplier,
                        question.Levels.SpotUsd
                    )
                ),
            };
            double strike = chain.StrikeUsd[i];
            bool isCall = chain.Side[i] == OptionSide.Call;
            if (rows.Count > 0 && rows[^1].StrikeUsd == strike)
            {
                rows[^1] = isCall ? rows[^1] with { Call = contract } : rows[^1] with { Put = contract };
            }
            else
            {
                rows.Add(new(strike, isCall ? contract : null, isCall ? null : contract));
            }
        }
        return rows;
    }

    private static ContractView Contract(ChainAnalysis analysis, int contract, OptionGreeks? greeks)
    {
        ChainSnapshot chain = analysis.Chain;
        return new()
        {
            BidUsd = Known.OrNull(chain.BidUsd[contract]),
            AskUsd = Known.OrNull(chain.AskUsd[contract]),
            LastUsd = Known.OrNull(Math.Round((double)chain.LastUsd[contract], PriceDigits)),
            Volume = Count(chain.Volume[contract]),
            OpenInterest = Count(chain.OpenInterest[contract]),
            OpenInterestChange = Count(chain.OpenInterestChange[contract]),
            Volatility = Known.OrNull(analysis.Volatility[contract]),
            VolatilityStatus = Known.Name(analysis.Status[contract]),
            Delta = Known.OrNull(analysis.Delta[contract]),
            Gamma = Known.OrNull(analysis.Gamma[contract]),
            VegaUsdPerVolPoint = Known.OrNull(analysis.Vega[contract] * ExposureUnits.VolPoint),
            VannaPerVolPoint = Known.OrNull(analysis.Vanna[contract] * ExposureUnits.VolPoint),
            CharmPerDay = Known.OrNull(analysis.Charm[contract] / ExposureUnits.CalendarDaysPerYear),
            ThetaUsdPerDay = greeks?.ThetaPerYear / ExposureUnits.CalendarDaysPerYear,
            RhoUsdPerPct = greeks?.RhoPerUnit * ExposureUnits.OnePercent,
            VommaUsdPerVolPoint = greeks?.Vomma * ExposureUnits.VolPoint * ExposureUnits.VolPoint,
            Speed = greeks?.Speed,
            ColorPerDay = greeks?.ColorPerYear / ExposureUnits.CalendarDaysPerYear,
            ZommaPerVolPoint = greeks?.Zomma * ExposureUnits.VolPoint,
        };
    }
}
