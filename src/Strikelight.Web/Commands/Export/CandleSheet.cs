using Strikelight.Core.Candles;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder.Bars;

namespace Strikelight.Web.Commands.Export;

/// <summary>Stored candles of one interval.</summary>
internal sealed class CandleSheet : IExportSheet
{
    private readonly ValueColumn<DateTime> _start;
    private readonly ValueColumn<long> _interval;
    private readonly ValueColumn<double>[] _prices;
    private readonly ValueColumn<double> _volume;

    /// <summary>Names the columns.</summary>
    public CandleSheet()
    {
        _start = Table.Time("startUtc");
        _interval = Table.Count("intervalSeconds");
        _prices = [Table.Number("openUsd"), Table.Number("highUsd"), Table.Number("lowUsd"), Table.Number("closeUsd")];
        _volume = Table.Number("volumeShares");
    }

    /// <inheritdoc/>
    public ExportTable Table { get; } = new();

    /// <inheritdoc/>
    public async Task FillAsync(ExportRun run, CancellationToken cancellation)
    {
        await foreach (
            Stored<CandleDay> read in run.Store.Candles.DaysAsync(
                run.Owner,
                // What was polled is kept by the second: bars of any length follow from it.
                PointSeries.IsOfPolls(run.Owner.Source)
                    ? PointSeries.Interval
                    : run.Request.CandleInterval,
                run.Request.Days,
                cancellation
            )
        )
        {
            CandleSeries? candles = run.Take(read)?.Candles;
            for (int i = 0; i < candles?.Count; i++)
            {
                Add(candles, i);
                await run.EndRowAsync(Table, cancellation);
            }
        }
    }

    private void Add(CandleSeries candles, int i)
    {
        _start.AddTime(DateTimeOffset.FromUnixTimeSeconds(candles.StartUnixSeconds[i]));
        _interval.Add((long)candles.Interval.TotalSeconds);
        _prices[0].AddNumber(candles.OpenUsd[i]);
        _prices[1].AddNumber(candles.HighUsd[i]);
        _prices[2].AddNumber(candles.LowUsd[i]);
        _prices[3].AddNumber(candles.CloseUsd[i]);
        _volume.AddNumber(candles.VolumeShares[i]);
    }
}
