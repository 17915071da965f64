using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Board;

/// <summary>The latest chain of each symbol that somebody wants, polled while wanted, shared by everyone.</summary>
/// <remarks>Thread-safe. One poll a symbol at a time; a failure keeps the last chain and says so.</remarks>
public sealed partial class MarketBoard : BackgroundService, IByteHolder
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, BoardEntry> _entries = new(StringComparer.Ordinal);
    private readonly IMarketDataProvider _provider;
    private readonly Func<ChainSnapshot, ChainAnalysis> _analyze;
    private readonly BoardOptions _options;
    private readonly BudgetPlan _plan;
    private readonly TimeProvider _clock;
    private readonly ILogger<MarketBoard> _logger;
    private readonly IChainSink[] _sinks;
    private readonly ILastChains? _last;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopped; // outlives its source: a poll may begin while the board is let go
    private Task _ticking = Task.CompletedTask;
    private long _lastVersion; // one counter for all symbols: a symbol that comes back never repeats a version

    /// <summary>Takes the one source all symbols come from and the analysis that hangs on each chain.</summary>
    public MarketBoard(
        IMarketDataProvider provider,
        Func<ChainSnapshot, ChainAnalysis> analyze,
        IOptions<BoardOptions> options,
        BudgetPlan plan,
        TimeProvider clock,
        ILogger<MarketBoard> logger,
        IEnumerable<IChainSink>? sinks = null,
        ILastChains? last = null
    )
    {
        _stopped = _stopping.Token;
        _provider = provider;
        _analyze = analyze;
        _options = options.Value;
        _plan = plan;
        _clock = clock;
        _logger = logger;
        _sinks = [.. sinks ?? []];
        _last = provider.Info.Kind == ProviderKind.Market ? last : null; // others answer at once, and always
    }

    /// <summary>Symbols kept now.</summary>
    public int SymbolCount => _entries.Count;

    /// <summary>Bytes of all chains and analyses kept now.</summary>
    public long SnapshotBytes => _entries.Values.Sum(entry => entry.State.Chain?.Bytes ?? 0);

    /// <summary>Viewers that keep the symbol polled.</summary>
    public int ViewerCount(string symbol) =>
        _entries.TryGetValue(symbol, out BoardEntry? entry) ? entry.ViewerCount : 0;

    /// <summary>What is known of the symbol now, without asking for it.</summary>
    public SymbolState Peek(string symbol) =>
        _entries.TryGetValue(symbol, out BoardEntry? entry) ? entry.State : SymbolState.Unasked(symbol);

    /// <summary>The symbol's state, fetched first where there is none or where nobody kept it up to date.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="cadence">How old the last poll may be.</param>
    /// <param name="cancellation">Ends the wait, not the fetch others may share.</param>
    public async Task<SymbolState> GetAsync(string symbol, TimeSpan cadence, CancellationToken cancellation)
    {
        if (EntryOf(symbol) is not { } entry)
        {
            return Full(symbol);
        }
        entry.Touch(cadence);
        if (
            entry.State.Version == 0
            || (_provider.Info.PollInterval is { } least && entry.IsDue(cadence < least ? least : cadence))
        )
        {
            await RefreshedAsync(entry, cancellation);
            if (_provider.Info.PollInterval is { } pace && entry.IsDue(cadence < pace ? pace : cadence))
            {
                await RefreshedAsync(entry, cancellation); // what was joined was a tick
            }
        }
        return entry.State;
    }

    /// <summary>Keeps the symbol polled and reports each publication until the result is disposed.</summary>
    /// <returns>Null where the board is full of watched symbols.</returns>
    public IDisposable? Watch(string symbol, TimeSpan cadence, Action changed)
    {
        while (EntryOf(symbol) is { } entry)
        {
            IDisposable demand = entry.Watch(cadence, changed);
            if (_entries.TryGetValue(symbol, out BoardEntry? kept) && ReferenceEquals(kept, entry))
            {
                return demand;
            }
            demand.Dispose(); // forgotten in between: nobody would ever poll it
        }
        return null;
    }

    /// <summary>
    /// Keeps the symbol polled until the result is disposed, without a viewer: it counts as none, no prices between
    /// chains are asked for, and where the board is full it gives way to what somebody looks at.
    /// </summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="cadence">How old the last poll may be; the shortest of all who want the symbol counts.</param>
    /// <param name="refusal">Why it is not followed, one sentence; empty where it is.</param>
    /// <returns>Null where the board has no room.</returns>
    public IDisposable? Follow(string symbol, TimeSpan cadence, out string refusal)
    {
        refusal = "";
        while (EntryOf(symbol, isFollower: true) is { } entry)
        {
            IDisposable demand = entry.Follow(cadence);
            if (_entries.TryGetValue(symbol, out BoardEntry? kept) && ReferenceEquals(kept, entry))
            {
                return demand;
            }
            demand.Dispose(); // forgotten in between: nobody would ever poll it
        }
        refusal = Full(symbol).FailureDetail;
        return null;
    }

    /// <summary>Whether the symbol is kept polled for somebody who follows it; false once it gave way.</summary>
    public bool IsFollowed(string symbol) => _entries.TryGetValue(symbol, out BoardEntry? entry) && entry.IsFollowed;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    private SymbolState Full(string symbol) =>
        SymbolState.Unasked(symbol) with
        {
            Failure = FetchFailure.RateLimited,
            FailureDetail =
                _pressure >= PressureLevel.Refuse
                    ? "The server is short of memory and takes no further symbols. Try again in a minute."
                    : "The server watches as many symbols as it may. Try again when some are free.",
        };

    private BoardEntry? EntryOf(string symbol, bool isFollower = false)
    {
        if (_entries.TryGetValue(symbol, out BoardEntry? entry))
        {
            return entry;
        }
        ForgetUnknown();
        if (!HasRoom(isFollower))
        {
            Interlocked.Add(ref _refusals, isFollower ? 0 : 1); // a follower tries again each second
            return null;
        }
        entry = _entries.GetOrAdd(symbol, name => new(name, _clock, () => Interlocked.Increment(ref _lastVersion)));
        if (_last is not null)
        {
            _ = entry.RestoreOnceAsync(RestoreAsync); // observed: RestoreAsync ends every failure itself
        }
        return entry;
    }
}
