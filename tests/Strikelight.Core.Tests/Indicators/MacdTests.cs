using System.Globalization;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Indicators;

public sealed class MacdTests
{
    /// <summary>The reference sums in another order.</summary>
    private const double Reference = 1e-9;

    [Fact]
    public void Compute_ReferenceSeries_MatchesLineAndSignal()
    {
        double[] closes =
        [
            .. RecordedData
                .Lines("reference-indicators/quotes/default.csv")
                .Skip(1)
                .Where(text => text.Length > 0)
                .Select(text => double.Parse(text.Split(',')[4], CultureInfo.InvariantCulture)),
        ];
        double?[] expectedLine = ReferenceValues.Of("macd");
        double?[] expectedSignal = ReferenceValues.Of("macd", "signal");
        double[] line = new double[closes.Length];
        double[] signal = new double[closes.Length];

        Macd.Compute(closes, line, signal);

        for (int i = 0; i < closes.Length; i++)
        {
            Assert.Equal(expectedLine[i] ?? double.NaN, line[i], Reference);
            Assert.Equal(expectedSignal[i] ?? double.NaN, signal[i], Reference);
        }
    }

    [Fact]
    public void Crosses_FallThenRise_OneUpwardAfterTheTurnAndNoneOnTheOpenBar()
    {
        double[] closes = [.. Enumerable.Range(0, 200).Select(i => i < 150 ? 1000.0 - i : 850.0 + 3 * (i - 150))];
        CandleSeries candles = Bars(closes);

        MacdCross[] crosses = [.. Macd.Crosses(candles)];

        MacdCross turn = Assert.Single(crosses, cross => cross.BarIndex >= 150);
        Assert.True(turn.IsUpward);
        Assert.InRange(turn.BarIndex, 150, 160);
        Assert.DoesNotContain(crosses, cross => cross.BarIndex == closes.Length - 1);
    }

    [Fact]
    public void Crosses_FewBars_NoneIsReported() =>
        Assert.Empty(Macd.Crosses(Bars([.. Enumerable.Range(0, 100).Select(i => 100 + 10 * Math.Sin(i))])));

    private static CandleSeries Bars(double[] closes)
    {
        long[] starts = [.. Enumerable.Range(0, closes.Length).Select(i => 300L * i)];
        double[] volumes = new double[closes.Length];
        return new(TimeSpan.FromMinutes(5), starts, closes, closes, closes, closes, volumes);
    }
}
