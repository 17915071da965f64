using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <summary>The newest chain of each symbol that waits to be recorded. Thread-safe.</summary>
public sealed class ChainInbox : IChainSink
{
    private const int SymbolsMost = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, AnalyzedChain> _waiting = new(StringComparer.Ordinal);
    private long _coalesced;
    private long _refused;

    /// <summary>Chains that a newer one of their symbol replaced before they were recorded.</summary>
    public long Coalesced => Interlocked.Read(ref _coalesced);

    /// <summary>Chains let go because those of too many other symbols waited.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Chains that wait.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <inheritdoc />
    public void Offer(AnalyzedChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        string symbol = chain.Snapshot.Header.Symbol;
        lock (_gate)
        {
            bool isReplaced = _waiting.ContainsKey(symbol);
            if (!isReplaced && _waiting.Count == SymbolsMost)
            {
                _refused++;
                return;
            }
            _waiting[symbol] = chain;
            _coalesced += isReplaced ? 1 : 0;
        }
    }

    /// <summary>Takes what waits.</summary>
    internal IReadOnlyList<AnalyzedChain> TakeAll()
    {
        lock (_gate)
        {
            AnalyzedChain[] taken = [.. _waiting.Values];
            _waiting.Clear();
            return taken;
        }
    }

    /// <summary>Lets a chain wait on, unless a newer one has come.</summary>
    internal void PutBack(AnalyzedChain chain)
    {
        lock (_gate)
        {
            _coalesced += _waiting.TryAdd(chain.Snapshot.Header.Symbol, chain) ? 0 : 1;
        }
    }

    /// <summary>Bytes of the chains that wait, with what was computed of them, of those that are asked for.</summary>
    internal long BytesOf(Predicate<AnalyzedChain> isCounted)
    {
        lock (_gate)
        {
            return _waiting.Values.Where(chain => isCounted(chain)).Sum(chain => chain.Bytes);
        }
    }

    /// <summary>Lets go of what nobody else holds, so that a pause of any length costs nothing.</summary>
    internal void KeepOnly(Predicate<AnalyzedChain> isKept)
    {
        lock (_gate)
        {
            foreach (AnalyzedChain chain in _waiting.Values.Where(chain => !isKept(chain)).ToArray())
            {
                _waiting.Remove(chain.Snapshot.Header.Symbol);
                _refused++;
            }
        }
    }
}
