using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <summary>Writes what the board polls into the store, and says when it could not.</summary>
/// <remarks>
/// One loop on the server's clock. Polls never wait for it: it takes the newest chain of each symbol in its turn.
/// </remarks>
public sealed partial class ChainRecorder : BackgroundService
{
    private const int SymbolsMost = 64;
    private const long KeyBytesMost = 3L << 20;
    private const double DueShare = 0.9; // polls come a little early or late
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FlushMost = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, SymbolRecording> _recordings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IDisposable> _followed = new(StringComparer.Ordinal);
    private readonly List<Unacknowledged> _unacknowledged = [];
    private readonly ChainInbox _inbox;
    private readonly MarketBoard _board;
    private readonly IStore _store;
    private readonly IMarketDataProvider _provider;
    private readonly RecorderFigures _figures;
    private readonly RecorderOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ChainRecorder> _logger;
    private readonly string[] _symbols;

    /// <summary>Takes where chains come from and where they go.</summary>
    public ChainRecorder(
        ChainInbox inbox,
        MarketBoard board,
        IStore store,
        IMarketDataProvider provider,
        RecorderFigures figures,
        IOptions<RecorderOptions> options,
        TimeProvider clock,
        ILogger<ChainRecorder> logger
    )
    {
        _inbox = inbox;
        _board = board;
        _store = store;
        _provider = provider;
        _figures = figures;
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        _symbols = _options.Symbols.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    private TimeSpan Cadence => TimeSpan.FromSeconds(_options.Seconds);

    private string Source => _provider.Info.Id;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_provider.Info.Kind == ProviderKind.Recorded)
        {
            return; // files of the past are a history already
        }
        await BeginAsync(stoppingToken);
        try
        {
            using PeriodicTimer timer = new(Tick, _clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Follow();
                Settle();
                if (_store.State.Kind == StoreStateKind.Open)
                {
                    await RecordWaitingAsync(stoppingToken);
                }
                FindGaps();
            }
        }
        finally
        {
            await EndAsync();
        }
    }

    /// <summary>Keeps the configured symbols polled in market hours.</summary>
    private void Follow()
    {
        foreach (string symbol in _symbols)
        {
            bool isOpen = IsSession(_provider.Now(symbol));
            if (isOpen && !_followed.ContainsKey(symbol) && _board.Watch(symbol, Cadence, () => { }) is { } watch)
            {
                _followed[symbol] = watch;
            }
            else if (!isOpen && _followed.Remove(symbol, out IDisposable? watched))
            {
                watched.Dispose();
            }
        }
    }

    private static bool IsSession(DateTimeOffset marketTime) =>
        MarketStatus.At(marketTime).Phase is MarketPhase.Open or MarketPhase.IndexOptionsOnly;

    private async Task RecordWaitingAsync(CancellationToken cancellation)
    {
        foreach (AnalyzedChain chain in _inbox.TakeAll())
        {
            SymbolRecording recording = RecordingOf(chain.Snapshot.Header.Symbol);
            if (IsWanted(chain, recording) && !await TryRecordAsync(chain, recording, cancellation))
            {
                _inbox.PutBack(chain);
            }
        }
    }

    private bool IsWanted(AnalyzedChain chain, SymbolRecording recording)
    {
        DateTimeOffset market = chain.Snapshot.Header.MarketTime;
        bool isDue = recording.RecordedAt is not { } at || _clock.GetUtcNow() - at >= Cadence * DueShare;
        return isDue && market != recording.RecordedMarket && IsSession(market);
    }

    /// <summary>Hands a chain to the store; false where it has to wait.</summary>
    private async Task<bool> TryRecordAsync(
        AnalyzedChain chain,
        SymbolRecording recording,
        CancellationToken cancellation
    )
    {
        SourceSymbol owner = new(Source, chain.Snapshot.Header.Symbol);
        DateTimeOffset market = chain.Snapshot.Header.MarketTime;
        if (_unacknowledged.Sum(waiting => waiting.Bytes) > _options.QueueBytes)
        {
            return false;
        }
        bool? isStored = await _store.Chains.HasAsync(owner, market, cancellation);
        if (isStored == false)
        {
            PollRecords poll = ChainRecords.Of(chain.Snapshot, recording.State, KeyEvery);
            if (!TryWrite(owner.Symbol, poll.Batch))
            {
                _figures.CountRefused();
                return false;
            }
            recording.State = poll.After;
            if (poll.Increments == IncrementState.VolumeDecreased)
            {
                _figures.CountVolumeDecrease();
            }
        }
        if (isStored is not null)
        {
            CloseGap(owner, recording, market);
            recording.RecordedAt = _clock.GetUtcNow();
            recording.RecordedMarket = market;
            ForgetKeys(recording);
        }
        return isStored is not null;
    }

    private TimeSpan KeyEvery => TimeSpan.FromMinutes(_options.KeyMinutes);

    private bool TryWrite(string symbol, StoreBatch batch)
    {
        bool isTaken = _store.TryWrite(batch, out Task acknowledged);
        if (isTaken)
        {
            _unacknowledged.Add(new(symbol, acknowledged, batch.HeldBytes));
        }
        return isTaken;
    }

    /// <summary>Counts what is safe; after a refusal the symbol begins with a key.</summary>
    private void Settle()
    {
        foreach (Unacknowledged ended in _unacknowledged.Where(waiting => waiting.Acknowledged.IsCompleted).ToArray())
        {
            _unacknowledged.Remove(ended);
            if (ended.Acknowledged.IsCompletedSuccessfully)
            {
                if (ended.Symbol.Length > 0)
                {
                    _figures.CountWritten(ended.Bytes, _clock.GetUtcNow());
                }
                continue;
            }
            _figures.CountRefused();
            Log.Refused(_logger, ended.Symbol, ended.Acknowledged.Exception?.InnerException?.Message ?? "");
            if (_recordings.TryGetValue(ended.Symbol, out SymbolRecording? recording))
            {
                recording.State = null;
            }
        }
    }

    private SymbolRecording RecordingOf(string symbol)
    {
        if (!_recordings.TryGetValue(symbol, out SymbolRecording? recording))
        {
            if (_recordings.Count >= SymbolsMost + _symbols.Length)
            {
                _recordings.Remove(
                    _recordings.Where(pair => !_symbols.Contains(pair.Key)).MinBy(pair => pair.Value.RecordedAt).Key
                );
            }
            _recordings[symbol] = recording = new();
        }
        return recording;
    }

    /// <summary>Keys beyond their bytes go, the longest unused first: the next chain is then stored whole.</summary>
    private void ForgetKeys(SymbolRecording newest)
    {
        long excess = _recordings.Values.Sum(recording => recording.State?.Bytes ?? 0) - KeyBytesMost;
        foreach (SymbolRecording recording in _recordings.Values.OrderBy(recording => recording.RecordedAt))
        {
            if (excess > 0 && recording.State is { } state && recording != newest)
            {
                excess -= state.Bytes;
                recording.State = null;
            }
        }
    }

    private sealed record Unacknowledged(string Symbol, Task Acknowledged, long Bytes);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store refused a batch of {Symbol}: {Reason}")]
        public static partial void Refused(ILogger logger, string symbol, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The store did not take what was left within {Seconds} s of the stop")]
        public static partial void NotFlushed(ILogger logger, double seconds);
    }
}
