using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Gauge;

/// <summary>Counts what the store holds, when somebody asks and not more often than once a minute.</summary>
/// <remarks>Whoever asks gets the last count at once; nobody waits for the store.</remarks>
public sealed partial class HistoryGauge(
    IStore store,
    IMarketDataProvider provider,
    IOptions<RecorderOptions> options,
    TimeProvider clock,
    ILogger<HistoryGauge> logger
) : BackgroundService
{
    private const int GapsMost = 32;
    private const int CostFactor = 20; // counting takes five percent of the time at most
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );
    private readonly HashSet<string> _followed = [.. options.Value.SymbolList()];
    private volatile HistoryCount? _count;

    /// <summary>The last count, and a new one soon where it is old; null before the first.</summary>
    public HistoryCount? Ask()
    {
        _asked.Writer.TryWrite(true);
        return _count;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _asked.Reader.WaitToReadAsync(stoppingToken))
        {
            long began = clock.GetTimestamp();
            bool isCounted = await IsCountedAsync(stoppingToken);
            TimeSpan pause = CostFactor * clock.GetElapsedTime(began);
            await Task.Delay(isCounted && pause > Least ? pause : Least, clock, stoppingToken);
            _asked.Reader.TryRead(out _); // asked while it was counted, or while nothing was to be counted
        }
    }

    private async Task<bool> IsCountedAsync(CancellationToken cancellation)
    {
        try
        {
            if (await store.Maintenance.ExtentAsync(cancellation) is { } extent)
            {
                ImmutableArray<RecordedSymbol> symbols = await SymbolsAsync(cancellation);
                _count = new(clock.GetUtcNow(), extent, symbols, await GapsAsync(symbols, cancellation));
                return true;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(logger, fault);
        }
        return false;
    }

    private async Task<ImmutableArray<RecordedSymbol>> SymbolsAsync(CancellationToken cancellation)
    {
        Stored<IReadOnlyList<LastRecorded>> last = await store.Chains.LastAsync(provider.Info.Id, cancellation);
        return
        [
            .. (last.Value ?? [])
                .Select(found => new RecordedSymbol(
                    found.Owner.Symbol,
                    found.Market,
                    (provider.Now(found.Owner.Symbol) - found.Market).TotalSeconds,
                    _followed.Contains(found.Owner.Symbol)
                ))
                .OrderByDescending(symbol => symbol.IsFollowed)
                .ThenByDescending(symbol => symbol.LastAt)
                .ThenBy(symbol => symbol.Symbol, StringComparer.Ordinal),
        ];
    }

    private async Task<ImmutableArray<RecordedGap>> GapsAsync(
        ImmutableArray<RecordedSymbol> symbols,
        CancellationToken cancellation
    )
    {
        DateTimeOffset now = MarketNow.Of(provider);
        TimeRange today = new(MarketTime.At(MarketTime.DateOf(now), TimeOnly.MinValue), now);
        List<RecordedGap> gaps = [];
        foreach (RecordedSymbol symbol in symbols)
        {
            SourceSymbol owner = new(provider.Info.Id, symbol.Symbol);
            await foreach (Stored<RecorderEvent> found in store.RecorderLog.RangeAsync(owner, today, cancellation))
            {
                if (found.Value is { Kind: RecorderEventKind.Gap or RecorderEventKind.StepLost } gap)
                {
                    gaps.Add(new(symbol.Symbol, gap.Range.From, gap.Range.To, gap.Reason));
                }
            }
        }
        return [.. gaps.OrderByDescending(gap => gap.From).Take(GapsMost).OrderBy(gap => gap.From)];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "History could not be counted")]
        public static partial void Faulted(ILogger logger, Exception fault);
    }
}
