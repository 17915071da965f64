using Microsoft.Extensions.Options;
using Strikelight.Store;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Recorder;

/// <summary>What the recorder holds beside the store: keys of differences, and chains that wait.</summary>
/// <remarks>Thread-safe. The line of the budget is shared with the store: see <see cref="StoreMemory"/>.</remarks>
public sealed class RecorderMemory : IByteHolder
{
    private const long KeyBytesLeast = 1L << 20; // a key of some 12,000 contracts

    private readonly ChainInbox _inbox;
    private readonly MarketBoard _board;
    private readonly long _keyBytesMost;
    private volatile PressureLevel _pressure;
    private long _keyBytes;
    private long _keys;
    private long _forgotten;

    /// <summary>Takes the line and what else is on it.</summary>
    /// <exception cref="BudgetException">The line is too small for what is set in the other sections.</exception>
    public RecorderMemory(
        ChainInbox inbox,
        MarketBoard board,
        BudgetPlan plan,
        IOptions<StoreOptions> store,
        IOptions<RecorderOptions> recorder
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(recorder);
        _inbox = inbox;
        _board = board;
        Line = plan.Database;
        _keyBytesMost = Line.CapBytes - store.Value.CacheBytes - recorder.Value.QueueBytes;
        if (_keyBytesMost < KeyBytesLeast)
        {
            throw new BudgetException(
                $"{Line.Setting} has {Line.CapBytes} bytes, which is too little for Store:CacheBytes, "
                    + $"Recorder:QueueBytes and {KeyBytesLeast} bytes beside them: raise it or lower these."
            );
        }
    }

    /// <inheritdoc />
    public BudgetLine Line { get; }

    /// <summary>Most bytes of keys; half of it while memory is short, none where it is very short.</summary>
    public long KeyBytesMost =>
        _pressure >= PressureLevel.Evict ? 0
        : _pressure >= PressureLevel.Trim ? _keyBytesMost / 2
        : _keyBytesMost;

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
