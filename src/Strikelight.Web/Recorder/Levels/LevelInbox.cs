using Strikelight.Core.Calendar;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>The last chain of each symbol's minute, until its levels are stored. Thread-safe.</summary>
/// <remarks>
/// A chain waits until its minute is over or a chain of a later minute came, so that of each minute the last is taken.
/// What waits is a symbol's newest chain, which the board holds too, and at most one before it.
/// </remarks>
public sealed class LevelInbox : IChainSink
{
    private const int SymbolsMost = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, AnalyzedChain> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnalyzedChain> _before = new(StringComparer.Ordinal);
    private long _lost;

    /// <summary>Minutes let go because a later one, or too many other symbols, waited.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <inheritdoc />
    public void Offer(AnalyzedChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        string symbol = chain.Snapshot.Header.Symbol;
        lock (_gate)
        {
            if (_newest.TryGetValue(symbol, out AnalyzedChain? held))
            {
                if (chain.Snapshot.Header.MarketTime < held.Snapshot.Header.MarketTime)
                {
                    return; // the later one of its minute, or of a later minute, is there already
                }
                if (MinuteOf(chain) != MinuteOf(held))
                {
                    _lost += _before.ContainsKey(symbol) ? 1 : 0;
                    _before[symbol] = held;
                }
            }
            else if (_newest.Count == SymbolsMost)
            {
                _lost++;
                return;
            }
            _newest[symbol] = chain;
        }
    }

    /// <summary>Takes the chains whose minute is over.</summary>
    /// <param name="nowOf">Up to when a symbol's chains have come, market time.</param>
    internal IReadOnlyList<AnalyzedChain> TakeOver(Func<string, DateTimeOffset> nowOf)
    {
        lock (_gate)
        {
            List<AnalyzedChain> taken = [.. _before.Values];
            _before.Clear();
            foreach ((string symbol, AnalyzedChain chain) in _newest.ToArray())
            {
                if (nowOf(symbol) - MinuteOf(chain) >= TimeSpan.FromMinutes(1))
                {
                    _newest.Remove(symbol);
                    taken.Add(chain);
                }
            }
            return taken;
        }
    }

    private static DateTimeOffset MinuteOf(AnalyzedChain chain) =>
        MarketTime.MinuteOf(chain.Snapshot.Header.MarketTime);
}
