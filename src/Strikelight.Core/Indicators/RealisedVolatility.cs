using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Indicators;

/// <summary>How much price moved, as an annual volatility, or why that is not known.</summary>
/// <param name="Annual">Annual volatility, a fraction; NaN where not known.</param>
/// <param name="BarCount">Bars it rests on.</param>
/// <param name="Text">Why it is not known, as a sentence; empty where it is.</param>
/// <remarks>Estimators, sources, what they leave out: docs/math/realised-volatility.md.</remarks>
public sealed record RealisedVolatility(double Annual, int BarCount, string Text)
{
    /// <summary>Sessions of a year.</summary>
    public const double SessionsPerYear = 252;

    private const int SessionsLeast = 2; // a sample variance of one is none
    private const int BarsLeast = 2;

    /// <summary>Sample deviation of the logarithmic returns from close to close, their mean taken out.</summary>
    /// <param name="daily">Bars of finished sessions, the latest last.</param>
    /// <param name="sessions">Returns to use, at least two; one bar more is needed.</param>
    public static RealisedVolatility CloseToClose(CandleSeries daily, int sessions)
    {
        ArgumentNullException.ThrowIfNull(daily);
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, SessionsLeast);
        if (TooFew(daily, sessions) is { } missing)
        {
            return missing;
        }
        double[] returns = new double[sessions];
        for (int i = 0; i < sessions; i++)
        {
            int bar = daily.Count - sessions + i;
            returns[i] = LogRatio.Of(daily.CloseUsd[bar], daily.CloseUsd[bar - 1]);
        }
        return Of(SampleVariance(returns) * SessionsPerYear, sessions);
    }

    /// <summary>The estimator of Yang and Zhang: night, day and range together.</summary>
    /// <inheritdoc cref="CloseToClose" path="/param"/>
    public static RealisedVolatility YangZhang(CandleSeries daily, int sessions)
    {
        ArgumentNullException.ThrowIfNull(daily);
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, SessionsLeast);
        if (TooFew(daily, sessions) is { } missing)
        {
            return missing;
        }
        double[] nights = new double[sessions];
        double[] days = new double[sessions];
        double range = 0;
        for (int i = 0; i < sessions; i++)
        {
            int bar = daily.Count - sessions + i;
            double open = daily.OpenUsd[bar];
            nights[i] = LogRatio.Of(open, daily.CloseUsd[bar - 1]);
            days[i] = LogRatio.Of(daily.CloseUsd[bar], open);
            double up = LogRatio.Of(daily.HighUsd[bar], open);
            double down = LogRatio.Of(daily.LowUsd[bar], open);
            range += up * (up - days[i]) + down * (down - days[i]); // Rogers and Satchell
        }
        // The weight of least variance; 1.34 stands for the fourth moment of a normal day.
        double weight = 0.34 / (1.34 + (sessions + 1.0) / (sessions - 1.0));
        double variance = SampleVariance(nights) + weight * SampleVariance(days) + (1 - weight) * range / sessions;
        return Of(variance * SessionsPerYear, sessions);
    }

    /// <summary>Root of the sum of squared returns of a session's bars, the night left out.</summary>
    /// <param name="bars">Bars of the session, all of one length.</param>
    /// <param name="session">The session.</param>
    /// <param name="now">Market time: bars that end later are left out.</param>
    /// <remarks>Stated for a year of open minutes, 252 sessions of 390.</remarks>
    public static RealisedVolatility Intraday(CandleSeries bars, TradingSession session, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(bars);
        long first = session.OpensAt.ToUnixTimeSeconds();
        long end = (now < session.ClosesAt ? now : session.ClosesAt).ToUnixTimeSeconds();
        long length = (long)bars.Interval.TotalSeconds;
        long opened = 0;
        long ended = 0;
        int count = 0;
        double before = double.NaN;
        double squares = 0;
        for (int i = 0; i < bars.Count; i++)
        {
            long start = bars.StartUnixSeconds[i];
            if (start < first || start + length > end)
            {
                continue;
            }
            opened = count == 0 ? start : opened;
            double move = LogRatio.Of(bars.CloseUsd[i], count == 0 ? bars.OpenUsd[i] : before);
            squares += move * move;
            before = bars.CloseUsd[i];
            ended = start + length;
            count++;
        }
        if (count < BarsLeast)
        {
            return new(double.NaN, count, "Fewer than two bars of the session are over.");
        }
        double minutes = (ended - opened) / TimeSpan.FromMinutes(1).TotalSeconds;
        return Of(squares * TradingTime.MinutesPerYear / minutes, count);
    }

    private static RealisedVolatility Of(double annualVariance, int count) => new(Math.Sqrt(annualVariance), count, "");

    private static RealisedVolatility? TooFew(CandleSeries daily, int sessions) =>
        daily.Count > sessions
            ? null
            : new(double.NaN, daily.Count, $"{daily.Count} of {sessions + 1} sessions are known.");

    private static double SampleVariance(ReadOnlySpan<double> values)
    {
        double mean = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }
        double sum = 0;
        foreach (double value in values)
        {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.Length - 1);
    }
}
