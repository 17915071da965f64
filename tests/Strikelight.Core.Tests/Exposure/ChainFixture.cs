using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

/// <summary>Builds small chains with analyses whose gammas follow Black's formula, or are given.</summary>
internal sealed class ChainFixture(string symbol, double spotUsd, DateTimeOffset marketTime)
{
    private readonly List<RawContract> _rows = [];

    /// <summary>Volatility by root, expiry and strike; NaN for none.</summary>
    public Func<OptionSeries, double, double> Volatility { get; set; } = (_, _) => 0.2;

    /// <summary>Overrides the gamma of a contract where it gives a value.</summary>
    public Func<OptionSeries, double, OptionSide, double?> Gamma { get; set; } = (_, _, _) => null;

    /// <summary>The underlying's quote; the spot alone unless set.</summary>
    public UnderlyingQuote Underlying { get; set; } = new(spotUsd, marketTime);

    public double Rate { get; set; }

    public double Dividend { get; set; }

    public ChainFixture Add(RawContract row)
    {
        _rows.Add(row);
        return this;
    }

    public ChainFixture Add(OptionSide side, double strike, double open, DateOnly expiry, double volume = double.NaN) =>
        Add(Row(side, strike, expiry, symbol) with { OpenInterest = open, Volume = volume });

    public ChainFixture Add(OptionSide side, double strike, double open, DateOnly expiry, string root) =>
        Add(Row(side, strike, expiry, root) with { OpenInterest = open });

    public static RawContract Row(OptionSide side, double strike, DateOnly expiry, string root) =>
        RawContract.Blank with
        {
            Root = root,
            Side = side,
            StrikeUsd = strike,
            Expiry = expiry,
        };

    public ChainSnapshot Chain()
    {
        ChainBuilder builder = new(symbol);
        foreach (RawContract row in _rows)
        {
            builder.Add(row);
        }
        return builder.Build(new(symbol, "recorded", marketTime, marketTime, Underlying));
    }

    public ChainAnalysis Analysis()
    {
        ChainSnapshot chain = Chain();
        AnalysisColumns columns = new(chain.Count);
        ContractGreeks greeks = new(chain.Count);
        SeriesAnalysis[] shared = [.. chain.Series.Select(Shared)];
        for (int i = 0; i < chain.Count; i++)
        {
            int index = chain.SeriesIndex[i];
            columns.Volatility[i] = Volatility(chain.Series[index], chain.StrikeUsd[i]);
            columns.Status[i] = double.IsNaN(columns.Volatility[i]) ? VolStatus.NoQuote : VolStatus.Solved;
            Fill(greeks, i, columns.Volatility[i]);
            greeks.Gamma[i] =
                Gamma(chain.Series[index], chain.StrikeUsd[i], chain.Side[i])
                ?? Black76.GammaAt(shared[index].Terms(spotUsd), chain.StrikeUsd[i], columns.Volatility[i], spotUsd);
        }
        return new(chain, columns, [.. shared], greeks);
    }

    private SeriesAnalysis Shared(OptionSeries series)
    {
        YearFraction time = YearFraction.Between(marketTime, series.SettlesAt);
        double forward = spotUsd * Math.Exp((Rate - Dividend) * time.Years);
        return new(
            time,
            forward,
            0.01,
            ForwardOrigin.Parity,
            Math.Exp(-Rate * time.Years),
            Volatility(series, forward)
        );
    }

    private static void Fill(ContractGreeks greeks, int i, double volatility)
    {
        greeks.Delta[i] = double.IsNaN(volatility) ? double.NaN : 0.5;
        greeks.Vanna[i] = double.IsNaN(volatility) ? double.NaN : 0.25;
        greeks.Charm[i] = double.IsNaN(volatility) ? double.NaN : 3.65;
    }
}
