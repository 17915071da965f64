using Strikelight.Web.Board;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Recorder;

/// <summary>
/// What the recorder holds beside the store: keys of differences, counts of last polls, and chains that wait.
/// </summary>
/// <remarks>Thread-safe. The line of the budget is shared with the store: see <see cref="StoreMemory"/>.</remarks>
public sealed class RecorderMemory : IByteHolder
{
    private readonly ChainInbox _inbox;
    private readonly MarketBoard _board;
    private readonly long _keyBytesMost;
    private volatile PressureLevel _pressure;
    private long _keyBytes;
    private long _keys;
    private long _forgotten;

    /// <summary>Takes what is held, and how much may be.</summary>
    public RecorderMemory(ChainInbox inbox, MarketBoard board, DatabaseShares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        _inbox = inbox;
        _board = board;
        _keyBytesMost = shares.KeyBytesMost;
        Line = shares.Line;
    }

    /// <inheritdoc />
    public BudgetLine Line { get; }

    /// <summary>
    /// Most bytes of keys and counts together; half of it while memory is short, none where it is very short, but for
    /// the counts.
    /// </summary>
    public long KeyBytesMost =>
        _pressure >= PressureLevel.Evict ? 0
        : _pressure >= PressureLevel.Trim ? _keyBytesMost / 2
        : _keyBytesMost;

    /// <summary>Most bytes of counts, which cannot be had again and so do not give way to a shortage.</summary>
    public long CountBytesMost => _keyBytesMost;

    /// <inheritdoc />
    public ByteUse Use() =>
        new(
            Interlocked.Read(ref _keyBytes) + _inbox.BytesOf(chain => !IsOnBoard(chain)),
            Interlocked.Read(ref _keys) + _inbox.Count,
            Interlocked.Read(ref _forgotten),
            _inbox.Refused
        );

    /// <inheritdoc />
    public void Press(PressureLevel level) => _pressure = level;

    /// <summary>Whether the board shows the chain, so that waiting costs it nothing.</summary>
    internal bool IsOnBoard(AnalyzedChain chain) =>
        ReferenceEquals(_board.Peek(chain.Snapshot.Header.Symbol).Chain?.Snapshot, chain.Snapshot);

    /// <summary>Says what is held now.</summary>
    internal void HoldKeys(long bytes, int count)
    {
        Interlocked.Exchange(ref _keyBytes, bytes);
        Interlocked.Exchange(ref _keys, count);
    }

    internal void CountForgotten() => Interlocked.Increment(ref _forgotten);
}
