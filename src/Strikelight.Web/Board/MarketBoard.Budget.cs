using Strikelight.Web.Budget;

namespace Strikelight.Web.Board;

public sealed partial class MarketBoard
{
    private const long BytesPerNewChain = 500_000; // counted until the first chain is there: some 3,000 contracts
    private const int UnknownMost = 256; // entries without a chain; they do not count as symbols

    private long _evictions;
    private long _refusals;
    private volatile PressureLevel _pressure;

    /// <inheritdoc />
    public BudgetLine Line => _plan.Chains;

    /// <inheritdoc />
    public ByteUse Use() =>
        new(SnapshotBytes, SymbolCount, Interlocked.Read(ref _evictions), Interlocked.Read(ref _refusals));

    /// <summary>Trimmed, it keeps only symbols that somebody wants; from refusal on it takes no new ones.</summary>
    public void Press(PressureLevel level)
    {
        _pressure = level;
        if (level >= PressureLevel.Trim)
        {
            ForgetIdle();
        }
    }

    /// <summary>Lets go of symbols nobody wants, longest untouched first, until all chains fit the budget.</summary>
    private void ForgetIdle()
    {
        BoardEntry[] idle =
        [
            .. _entries
                .Values.Where(entry => entry.WantedCadence(Grace) is null && !entry.IsRefreshing)
                .OrderBy(entry => entry.TouchedAt),
        ];
        long excess = SnapshotBytes - _plan.Chains.CapBytes;
        foreach (BoardEntry entry in idle)
        {
            long bytes = entry.State.Chain?.Bytes ?? 0;
            bool isHeld = bytes > 0 && excess <= 0 && _pressure < PressureLevel.Trim;
            if (!isHeld && Forget(entry))
            {
                excess -= bytes;
                Interlocked.Add(ref _evictions, bytes > 0 ? 1 : 0);
            }
        }
    }

    /// <summary>Keeps the newest answers "no such symbol": whoever tries out names takes nobody's place.</summary>
    private void ForgetUnknown()
    {
        foreach (
            BoardEntry entry in _entries
                .Values.Where(entry =>
                    entry.State.IsUnknown && entry.ViewerCount == 0 && !entry.IsFollowed && !entry.IsRefreshing
                )
                .OrderByDescending(entry => entry.TouchedAt)
                .Skip(UnknownMost - 1)
        )
        {
            Forget(entry);
        }
    }

    /// <summary>
    /// Whether one more symbol fits. For somebody who looks, symbols without viewers make room, the oldest first, those
    /// that are followed last; for one to be followed only symbols that nobody wants.
    /// </summary>
    private bool HasRoom(bool isFollower)
    {
        if (_pressure >= PressureLevel.Refuse)
        {
            return false;
        }
        while (
            _entries.Values.Count(entry => !entry.State.IsUnknown) >= _options.MaxSymbols
            || HeldBytes() + BytesPerNewChain > Math.Max(_plan.Chains.CapBytes, BytesPerNewChain)
        )
        {
            BoardEntry? oldest = _entries
                .Values.Where(entry => entry.ViewerCount == 0 && !entry.IsRefreshing && !entry.State.IsUnknown)
                .Where(entry => !isFollower || entry.WantedCadence(Grace) is null)
                .OrderBy(entry => entry.IsFollowed)
                .ThenBy(entry => entry.TouchedAt)
                .FirstOrDefault();
            if (oldest is null)
            {
                return false;
            }
            if (Forget(oldest))
            {
                Interlocked.Increment(ref _evictions);
            }
        }
        return true;
    }

    /// <summary>Bytes of all chains, those still on their way counted as large ones.</summary>
    private long HeldBytes() =>
        _entries.Values.Sum(entry => entry.State.Chain?.Bytes ?? (entry.State.Version == 0 ? BytesPerNewChain : 0));

    private bool Forget(BoardEntry entry)
    {
        Log.SymbolForgotten(_logger, entry.Symbol);
        return _entries.TryRemove(new(entry.Symbol, entry));
    }
}
