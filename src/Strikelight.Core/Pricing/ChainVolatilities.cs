using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Pricing;

/// <summary>Solves the volatility of every strike of a chain and hands it to call and put.</summary>
internal static class ChainVolatilities
{
    private const double VolatilityMost = 20; // 2,000 %: beyond is an error of quote or forward, not a volatility
    private const int None = -1;

    /// <summary>Fills volatilities and statuses, and completes each series with its own at the money.</summary>
    public static void Fill(ChainSnapshot chain, Span<SeriesAnalysis> series, AnalysisColumns columns)
    {
        columns.Volatility.AsSpan().Fill(double.NaN);
        for (int i = 0; i < series.Length; i++)
        {
            bool isOver = series[i].ForwardOrigin == ForwardOrigin.Expired;
            OptionSeries listed = chain.Series[i];
            columns.Status.AsSpan(listed.Start..listed.End).Fill(isOver ? VolStatus.Expired : VolStatus.NoForward);
        }
        using StrikeQuotes quotes = StrikeQuotes.Of(chain, series);
        for (int i = 0; i < series.Length; )
        {
            int end = EndOfStyle(chain, i);
            Solve(quotes, quotes.Start[i]..quotes.Start[end], chain.Series[i].Root.Exercise);
            i = end;
        }
        for (int i = 0; i < series.Length; i++)
        {
            series[i] = Assign(chain, quotes, columns, series[i], quotes.Start[i]..quotes.Start[i + 1]);
        }
    }

    /// <summary>The series behind the last of a stretch that exercises in one style.</summary>
    private static int EndOfStyle(ChainSnapshot chain, int start)
    {
        int end = start;
        while (end < chain.Series.Length && chain.Series[end].Root.Exercise == chain.Series[start].Root.Exercise)
        {
            end++;
        }
        return end;
    }

    private static void Solve(StrikeQuotes quotes, Range rows, ExerciseStyle style)
    {
        if (style == ExerciseStyle.European)
        {
            VolatilityColumns columns = new()
            {
                PriceUsd = quotes.MidUsd[rows],
                ForwardUsd = quotes.ForwardUsd[rows],
                StrikeUsd = quotes.StrikeUsd[rows],
                Years = quotes.Years[rows],
                Side = quotes.Side.AsSpan(rows),
                DiscountFactor = quotes.DiscountFactor[rows],
            };
            VolatilitySolver.Solve(columns, quotes.Volatility[rows], quotes.Status.AsSpan(rows));
            return;
        }
        AmericanContracts contracts = new()
        {
            SpotUsd = quotes.ExerciseSpotUsd[rows],
            ForwardUsd = quotes.ForwardUsd[rows],
            DiscountFactor = quotes.DiscountFactor[rows],
            Years = quotes.Years[rows],
            StrikeUsd = quotes.StrikeUsd[rows],
            Side = quotes.Side.AsSpan(rows),
        };
        AmericanVolatility.SolveAll(
            contracts,
            quotes.MidUsd[rows],
            quotes.Volatility[rows],
            quotes.Status.AsSpan(rows)
        );
    }

    private static SeriesAnalysis Assign(
        ChainSnapshot chain,
        StrikeQuotes quotes,
        AnalysisColumns columns,
        SeriesAnalysis shared,
        Range rows
    )
    {
        if (!shared.HasForward)
        {
            return shared;
        }
        AtmVolatility atm = new(shared.ForwardUsd, shared.Time.Years);
        (int start, int count) = rows.GetOffsetAndLength(quotes.Start[^1]);
        for (int row = start; row < start + count; row++)
        {
            VolResult vol = Accepted(chain, quotes, row);
            Set(columns, quotes.Call[row], vol);
            Set(columns, quotes.Put[row], vol);
            atm.Add(quotes.StrikeUsd[row], vol);
        }
        return shared with { AtmVolatility = atm.Value, AtmStatus = atm.Status };
    }

    /// <summary>The own solution where there is one; else the vendor's, marked; else why there is none.</summary>
    private static VolResult Accepted(ChainSnapshot chain, StrikeQuotes quotes, int row)
    {
        VolStatus status = quotes.Status[row];
        double own = quotes.Volatility[row];
        if (status == VolStatus.Solved && own <= VolatilityMost)
        {
            return new(own, VolStatus.Solved);
        }
        double vendor = quotes.Vendor(chain, row);
        return vendor > 0
            ? new(vendor, VolStatus.VendorValue)
            : VolResult.Failed(status == VolStatus.Solved ? VolStatus.DidNotConverge : status);
    }

    private static void Set(AnalysisColumns columns, int contract, VolResult vol)
    {
        if (contract != None)
        {
            columns.Volatility[contract] = vol.AnnualVolatility;
            columns.Status[contract] = vol.Status;
        }
    }
}
