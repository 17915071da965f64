using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Indicators;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Indicators;

public sealed class SessionVwapTests
{
    /// <summary>The reference sums in another order.</summary>
    private const double Reference = 1e-9;

    private static readonly DateOnly Friday = new(2024, 1, 12);
    private static readonly DateOnly Tuesday = new(2024, 1, 16); // the Monday is a holiday

    /// <summary>Half-hour bars of one price each.</summary>
    private static CandleSeries Bars(params (DateOnly Date, string Time, double Price, double Volume)[] bars)
    {
        double[] prices = [.. bars.Select(bar => bar.Price)];
        long[] starts =
        [
            .. bars.Select(bar =>
                MarketTime.At(bar.Date, TimeOnly.Parse(bar.Time, CultureInfo.InvariantCulture)).ToUnixTimeSeconds()
            ),
        ];
        double[] volumes = [.. bars.Select(bar => bar.Volume)];
        return new(TimeSpan.FromMinutes(30), starts, prices, prices, prices, prices, volumes);
    }

    [Fact]
    public void Compute_NextSession_StartsAnew()
    {
        double[] vwap = SessionVwap.Compute(
            Bars(
                (Friday, "09:30", 100, 10),
                (Friday, "10:00", 110, 30),
                (Tuesday, "09:30", 50, 1),
                (Tuesday, "10:00", 60, 1)
            )
        );

        Assert.Equal([100, 107.5, 50, 55], vwap);
    }

    [Fact]
    public void Compute_ExtendedHours_TakeNoPart()
    {
        double[] vwap = SessionVwap.Compute(
            Bars(
                (Friday, "08:00", 1, 1_000),
                (Friday, "09:30", 100, 10),
                (Friday, "16:00", 1, 1_000),
                (Tuesday, "09:00", 1, 1_000),
                (Tuesday, "09:30", 50, 1)
            )
        );

        Assert.Equal([double.NaN, 100, double.NaN, double.NaN, 50], vwap);
    }

    [Fact]
    public void Compute_HalfDay_EndsAtOne()
    {
        DateOnly half = new(2024, 11, 29);

        double[] vwap = SessionVwap.Compute(
            Bars((half, "09:30", 100, 1), (half, "12:30", 102, 1), (half, "13:00", 200, 1))
        );

        Assert.Equal([100, 101, double.NaN], vwap);
    }

    [Fact]
    public void Compute_FirstSessionBeginsMidDay_IsMissingUntilTheNext()
    {
        double[] vwap = SessionVwap.Compute(
            Bars((Friday, "11:00", 100, 1), (Friday, "11:30", 100, 1), (Tuesday, "10:00", 50, 1))
        );

        // The Tuesday's first half hour had no trade: its bar is absent, the average is whole.
        Assert.Equal([double.NaN, double.NaN, 50], vwap);
    }

    [Fact]
    public void Compute_WithoutVolume_IsMissing()
    {
        double[] vwap = SessionVwap.Compute(
            Bars((Friday, "09:30", 100, 0), (Friday, "10:00", 100, double.NaN), (Friday, "10:30", 104, 5))
        );

        Assert.Equal([double.NaN, double.NaN, 104], vwap);
    }

    [Fact]
    public void Compute_BarAcrossTheOpen_LeavesTheSessionWithout()
    {
        double[] vwap = SessionVwap.Compute(Bars((Friday, "09:15", 100, 1), (Friday, "09:45", 100, 1)));

        Assert.All(vwap, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Next_FedOneByOne_EqualsTheBatchExactly()
    {
        CandleSeries candles = Quotes("intraday.csv", TimeSpan.FromMinutes(1), "yyyy-MM-dd HH:mm");
        double[] batch = SessionVwap.Compute(candles);
        SessionVwap single = new(candles.Interval);

        for (int i = 0; i < candles.Count; i++)
        {
            Assert.Equal(batch[i], single.Next(candles, i));
            DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(candles.StartUnixSeconds[i]);
            bool afterTheClose = MarketTime.InZone(start).Hour == 16; // the file has a bar that begins at the close
            Assert.Equal(afterTheClose, double.IsNaN(batch[i]));
        }
    }

    [Fact]
    public void Anchored_ReferenceSeries_Matches()
    {
        CandleSeries candles = Quotes("default.csv", TimeSpan.FromDays(1), "yyyy-MM-dd");

        double[] vwap = VolumeWeightedPrice.Anchored(candles, 0);

        double?[] expected = ReferenceValues.Of("vwap");
        Assert.Equal(expected.Length, vwap.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i]!.Value, vwap[i], Reference);
        }
    }

    [Fact]
    public void Anchored_LaterAnchor_IsMissingBefore()
    {
        double[] vwap = VolumeWeightedPrice.Anchored(
            Bars((Friday, "09:30", 100, 1), (Friday, "10:00", 110, 1), (Friday, "10:30", 120, 1)),
            1
        );

        Assert.Equal([double.NaN, 110, 115], vwap);
    }

    private static CandleSeries Quotes(string file, TimeSpan interval, string format)
    {
        string[][] rows =
        [
            .. RecordedData
                .Lines($"reference-indicators/quotes/{file}")
                .Skip(1)
                .Where(line => line.Length > 0)
                .Select(line => line.Split(',')),
        ];
        long[] starts =
        [
            .. rows.Select(row => DateTime.ParseExact(row[0], format, CultureInfo.InvariantCulture))
                .Select(time =>
                    MarketTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time)).ToUnixTimeSeconds()
                ),
        ];
        double[] Column(int i) => [.. rows.Select(row => double.Parse(row[i], CultureInfo.InvariantCulture))];
        return new(interval, starts, Column(1), Column(2), Column(3), Column(4), Column(5));
    }
}
