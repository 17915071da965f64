using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.ZeroDteIndex.Names;

/// <summary>The names around the page's symbol, on the board that all pages share, as one thing that moves.</summary>
/// <remarks>
/// Thread-safe. However many look, each name is polled once, at a slower pace, as a follower: it gives way to symbols
/// somebody opened, and one the board has no room for shows why. Pages are told of all names together.
/// </remarks>
public sealed class NameBoard : IDisposable
{
    private const int AtATime = 2; // first chains, as many as the board polls at a time

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Watchers _watchers = new();
    private readonly Dictionary<string, IDisposable> _followed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refusals = new(StringComparer.Ordinal);
    private readonly MarketBoard _board;
    private readonly TimeProvider _clock;
    private ITimer? _timer;
    private long _seen;
    private long _version;

    /// <summary>Takes the board; nothing is followed yet.</summary>
    public NameBoard(
        MarketBoard board,
        IMarketDataProvider provider,
        IOptions<CockpitOptions> options,
        TimeProvider clock
    )
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(options);
        _board = board;
        _clock = clock;
        CockpitOptions settings = options.Value;
        Table = settings.Names.Count > 0 ? [.. settings.Names] : CockpitOptions.DefaultNames;
        All = [.. Indexes.Union(Strip, StringComparer.Ordinal).Union(Table, StringComparer.Ordinal)];
        Cadence = TimeSpan.FromSeconds(
            provider.Info.Kind == ProviderKind.Simulated ? settings.SimulatedNamesSeconds : settings.NamesSeconds
        );
    }

    /// <summary>The indexes that are compared.</summary>
    public static IReadOnlyList<string> Indexes { get; } = ["SPY", "QQQ", "SPX"];

    /// <summary>The seven largest companies, in the order of the strip.</summary>
    public static IReadOnlyList<string> Strip { get; } = ["AAPL", "MSFT", "GOOGL", "AMZN", "NVDA", "META", "TSLA"];

    /// <summary>Names of the table, as configured.</summary>
    public IReadOnlyList<string> Table { get; }

    /// <summary>All of them, each once.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>How old the poll of a name may be.</summary>
    public TimeSpan Cadence { get; }

    /// <summary>Names that are kept polled now.</summary>
    public int FollowedCount
    {
        get
        {
            lock (_gate)
            {
                return _followed.Count;
            }
        }
    }

    /// <summary>Grows when a look has found a name with something new.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>What is known of a name; where the board has no room for it, that.</summary>
    public SymbolState StateOf(string name)
    {
        SymbolState state = _board.Peek(name);
        lock (_gate)
        {
            return state.Version == 0 && _refusals.TryGetValue(name, out string? refusal)
                ? state with
                {
                    Failure = FetchFailure.RateLimited,
                    FailureDetail = refusal,
                }
                : state;
        }
    }

    /// <summary>Asks for names that nobody kept up to date, a few at a time, as long as somebody waits.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        ParallelOptions some = new() { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation };
        try
        {
            await Parallel.ForEachAsync(
                All,
                some,
                async (name, token) =>
                {
                    SymbolState state = await _board.GetAsync(name, Cadence, token);
                    Refuse(name, state.Version == 0 ? state.FailureDetail : "");
                }
            );
        }
        finally
        {
            Tell();
        }
    }

    /// <summary>Keeps all names polled and calls back when any has moved, until disposed.</summary>
    public IDisposable Watch(Action changed)
    {
        lock (_gate)
        {
            if (_timer is null)
            {
                FollowAll();
                _timer = _clock.CreateTimer(_ => Tick(), null, FirstLook, Cadence / 4);
            }
            return _watchers.Add(changed, StopWithoutWatchers);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            Stop();
        }
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (_timer is null)
            {
                return; // the last viewer left meanwhile
            }
            FollowAll();
        }
        Tell();
    }

    private void Tell()
    {
        if (Look())
        {
            _watchers.Tell();
        }
    }

    /// <summary>Asked again at each look: a board that was full may have room, and one may have given way.</summary>
    private void FollowAll()
    {
        foreach (string name in All)
        {
            if (_followed.ContainsKey(name) && _board.IsFollowed(name))
            {
                continue;
            }
            if (_followed.Remove(name, out IDisposable? ended))
            {
                ended.Dispose();
            }
            if (_board.Follow(name, Cadence, out string refusal) is { } follow)
            {
                _followed[name] = follow;
            }
            Refuse(name, refusal);
        }
    }

    private void Refuse(string name, string refusal)
    {
        lock (_gate)
        {
            if (refusal.Length > 0)
            {
                _refusals[name] = refusal;
            }
            else
            {
                _refusals.Remove(name);
            }
        }
    }

    /// <summary>Whether a name has something new since the last look.</summary>
    private bool Look()
    {
        lock (_gate)
        {
            HashCode versions = default;
            foreach (string name in All)
            {
                versions.Add(_board.Peek(name).Version);
                versions.Add(_refusals.ContainsKey(name));
            }
            long now = versions.ToHashCode();
            bool isNew = now != _seen;
            _seen = now;
            _version += isNew ? 1 : 0;
            return isNew;
        }
    }

    private void StopWithoutWatchers()
    {
        lock (_gate)
        {
            if (_watchers.IsEmpty)
            {
                Stop();
            }
        }
    }

    private void Stop()
    {
        _timer?.Dispose();
        _timer = null;
        foreach (IDisposable follow in _followed.Values)
        {
            follow.Dispose();
        }
        _followed.Clear();
    }
}
