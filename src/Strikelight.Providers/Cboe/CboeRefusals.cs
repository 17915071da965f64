namespace Strikelight.Providers.Cboe;

/// <summary>
/// Tells "no such symbol" from "you are locked out": Cboe answers both with 403. One symbol refused is unknown; many
/// different ones within minutes, and no answer in between, is a closed door.
/// </summary>
internal sealed class CboeRefusals(TimeProvider clock)
{
    /// <summary>Different symbols refused in a row from which on it is the client that is refused.</summary>
    public const int SymbolsOfLockOut = 5;

    private const int KeptMost = 64;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _refusedAt = new(StringComparer.Ordinal);

    /// <summary>Books a refusal and returns how many different symbols have been refused of late.</summary>
    public int Note(string symbol)
    {
        lock (_lock)
        {
            DateTimeOffset now = clock.GetUtcNow();
            foreach ((string other, DateTimeOffset at) in _refusedAt)
            {
                if (now - at > Window || _refusedAt.Count > KeptMost)
                {
                    _refusedAt.Remove(other);
                }
            }
            _refusedAt[symbol] = now;
            return _refusedAt.Count;
        }
    }

    /// <summary>A symbol was answered: the door is open.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _refusedAt.Clear();
        }
    }
}
