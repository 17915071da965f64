using Microsoft.Extensions.Options;
using Strikelight.Core.Candles;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>Stores the prices that polls found: a row a symbol and day, written anew while the day goes on.</summary>
/// <remarks>A row that could not be written waits in memory and is written whole at the next turn.</remarks>
public sealed partial class PollPriceWriter(
    PollPrices prices,
    IStore store,
    IMarketDataProvider provider,
    IOptions<RecorderOptions> options,
    TimeProvider clock,
    ILogger<PollPriceWriter> logger
) : BackgroundService
{
    private static readonly TimeSpan FlushMost = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using PeriodicTimer timer = new(TimeSpan.FromSeconds(options.Value.Seconds), clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TurnAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is written below.
        }
        await EndAsync();
    }

    /// <summary>One turn; whatever goes wrong with it is logged and the next one tries again.</summary>
    private async Task TurnAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(logger, fault);
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (PriceDay day in prices.With(days => days.ToArray()))
        {
            Settle(day);
            prices.Forget(day);
            if (
                store.State.Kind == StoreStateKind.Open
                && prices.With(_ => day is { IsDirty: true, Writing: null })
                && await IsLoadedAsync(day, cancellation)
            )
            {
                Write(day);
            }
        }
    }

    /// <summary>Takes note of a write that ended.</summary>
    private void Settle(PriceDay day)
    {
        if (day.Writing is not { IsCompleted: true } ended)
        {
            return;
        }
        prices.With(_ =>
        {
            day.SafeVersion = ended.IsCompletedSuccessfully ? day.WritingVersion : day.SafeVersion;
            day.Writing = null;
            return true;
        });
        if (ended.Exception?.InnerException is { } refusal)
        {
            Log.Refused(logger, day.Symbol, refusal.Message);
        }
    }

    /// <summary>Whether what the store has of the day is known: its row must not be replaced by less.</summary>
    private async Task<bool> IsLoadedAsync(PriceDay day, CancellationToken cancellation)
    {
        if (day.IsLoaded)
        {
            return true;
        }
        List<PricePoint> stored = [];
        DayRange one = new(day.Day, day.Day);
        await foreach (
            Stored<CandleDay> found in store.Candles.DaysAsync(
                day.OwnerIn(provider.Info.Id),
                PointSeries.Interval,
                one,
                cancellation
            )
        )
        {
            if (found.Fault?.IsOfStore == true)
            {
                return false;
            }
            stored.AddRange(found.Value is { } row ? PointSeries.ToPoints(row.Candles) : []);
        }
        prices.With(_ =>
        {
            day.Load(stored);
            return true;
        });
        return true;
    }

    private void Write(PriceDay day)
    {
        (PricePoint[] points, long version) = prices.With(_ => (day.Points(), day.Version));
        CandleSeries series = PointSeries.ToSeries(points);
        CandleDay row = new(day.OwnerIn(provider.Info.Id), day.Day, series);
        if (store.TryWrite(new(row), out Task acknowledged))
        {
            prices.With(_ =>
            {
                day.Writing = acknowledged;
                day.WritingVersion = version;
                return true;
            });
        }
    }

    /// <summary>Writes what is left and waits for the store, five seconds at most.</summary>
    private async Task EndAsync()
    {
        await TurnAsync(CancellationToken.None);
        Task[] writing = prices.With(days => days.Select(day => day.Writing).OfType<Task>().ToArray());
        if (!await LastWrites.AreSafeAsync(writing, FlushMost, clock))
        {
            Log.NotFlushed(logger, FlushMost.TotalSeconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store refused the polled prices of {Symbol}: {Reason}")]
        public static partial void Refused(ILogger logger, string symbol, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The store did not take the last polled prices within {Seconds} s")]
        public static partial void NotFlushed(ILogger logger, double seconds);

        [LoggerMessage(3, LogLevel.Error, "Polled prices could not be stored")]
        public static partial void Faulted(ILogger logger, Exception fault);
    }
}
