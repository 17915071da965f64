using Strikelight.Core.Candles;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>Puts kept days of the source's bars together, up to a market time.</summary>
/// <remarks>
/// The bar that holds that time was kept when it was over. What of it was known then is its opening and the price the
/// chain has: high and low are those of the two, the close is that price, the volume is not known.
/// </remarks>
internal sealed class KeptSourceBars(BarQuestion question)
{
    private const string Remark =
        "The source gives no price bars now: these are its own, as this server kept them earlier.";

    private readonly long _until = question.Until.ToUnixTimeSeconds();
    private readonly long _step = (long)question.Interval.TotalSeconds;
    private readonly List<long> _starts = [];
    private readonly List<double>[] _columns =
    [
        [],
        [],
        [],
        [],
        [],
    ];

    public void Add(CandleSeries? day)
    {
        for (int i = 0; i < day?.Count && day.StartUnixSeconds[i] <= _until; i++)
        {
            double open = day.OpenUsd[i];
            double price = question.PriceUsd;
            bool isOver = day.StartUnixSeconds[i] + _step <= _until;
            _starts.Add(day.StartUnixSeconds[i]);
            double[] bar = isOver
                ? [open, day.HighUsd[i], day.LowUsd[i], day.CloseUsd[i], day.VolumeShares[i]]
                : [open, Math.Max(open, price), Math.Min(open, price), price, double.NaN];
            for (int column = 0; column < bar.Length; column++)
            {
                _columns[column].Add(bar[column]);
            }
        }
    }

    public PriceBars? Result()
    {
        if (_starts.Count == 0)
        {
            return null;
        }
        double[][] columns = [.. _columns.Select(column => column.ToArray())];
        CandleSeries series = new(
            question.Interval,
            [.. _starts],
            columns[0],
            columns[1],
            columns[2],
            columns[3],
            columns[4]
        );
        return new(series, BarOrigin.Kept, [], Remark);
    }
}
