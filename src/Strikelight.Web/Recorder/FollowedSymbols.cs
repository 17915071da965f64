using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <summary>The symbols that are recorded whoever looks, and the clock of their source. Not thread-safe.</summary>
public sealed class FollowedSymbols : IDisposable
{
    private readonly Dictionary<string, IDisposable> _followed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refusals = new(StringComparer.Ordinal);
    private readonly MarketBoard _board;
    private readonly IMarketDataProvider _provider;

    /// <summary>Takes the board that polls them; nothing is followed yet.</summary>
    public FollowedSymbols(MarketBoard board, IMarketDataProvider provider, IOptions<RecorderOptions> options)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(options);
        _board = board;
        _provider = provider;
        Names = options.Value.SymbolList();
        var wanted = TimeSpan.FromSeconds(options.Value.Seconds);
        Cadence = provider.Info.PollInterval is { } least && least > wanted ? least : wanted;
    }

    /// <summary>The symbols.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Real time between two chains of a symbol: as set, or as often as the source may be asked.</summary>
    public TimeSpan Cadence { get; }

    /// <summary>Id of the source.</summary>
    public string Source => _provider.Info.Id;

    /// <summary>Whether the source is files of the past, which are a history already.</summary>
    public bool IsPast => _provider.Info.Kind == ProviderKind.Recorded;

    /// <summary>Market time that a symbol's newest data should have: its clock less the source's usual delay.</summary>
    public DateTimeOffset DataTimeOf(string symbol) => _provider.Now(symbol) - _provider.Info.TypicalDelay;

    /// <summary>The same for the source as a whole.</summary>
    public DateTimeOffset DataTime => MarketNow.Of(_provider) - _provider.Info.TypicalDelay;

    /// <summary>
    /// Keeps the symbol polled while its data fall into recorded hours. Asked again at each tick: a board that was full
    /// may have room, and one that had room may have given it to somebody who looks.
    /// </summary>
    public void Follow(string symbol)
    {
        bool isWanted = RecordedHours.IsFollowed(DataTimeOf(symbol));
        if (isWanted && IsFollowed(symbol))
        {
            return;
        }
        _refusals.Remove(symbol);
        if (_followed.Remove(symbol, out IDisposable? ended))
        {
            ended.Dispose();
        }
        if (!isWanted)
        {
            return;
        }
        if (_board.Follow(symbol, Cadence, out string refusal) is { } follow)
        {
            _followed[symbol] = follow;
        }
        else
        {
            _refusals[symbol] = refusal;
        }
    }

    /// <summary>Whether the symbol is kept polled for the recorder now.</summary>
    public bool IsFollowed(string symbol) => _followed.ContainsKey(symbol) && _board.IsFollowed(symbol);

    /// <summary>Why the board does not keep the symbol polled; empty where it does or is not asked to.</summary>
    public string RefusalOf(string symbol) => _refusals.GetValueOrDefault(symbol, "");

    /// <summary>Why the last poll of the symbol gave nothing; empty where it gave a chain.</summary>
    public string FailureOf(string symbol) => _board.Peek(symbol).FailureDetail;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (IDisposable follow in _followed.Values)
        {
            follow.Dispose();
        }
        _followed.Clear();
    }
}
