namespace Strikelight.Web.Pages.LookBack;

public sealed partial class LookBackCache
{
    /// <summary>A chain is stored: what live pages show of such is made anew, and moves them when it is.</summary>
    private void Renew(string symbol)
    {
        lock (_gate)
        {
            DateTimeOffset now = _clock.GetUtcNow();
            Entry[] shown = [.. _byUse.Where(entry => entry.Key.Symbol == symbol && entry.InUseUntil > now)];
            foreach (Entry entry in _isDisposed ? [] : shown)
            {
                entry.Renew?.Invoke();
            }
        }
    }

    /// <summary>Begins it where it is not enough; where it was refused, the next draw asks again.</summary>
    private void Renew<T>(Entry entry, LookBackWork<T> work)
        where T : class, ILookBackResult
    {
        // What is being made may have missed what is stored now: the page that it moves asks for the rest.
        entry.IsAwaited |= Settled(entry, work) is null && Begin(entry, work) is null;
    }

    /// <summary>Makes a result when it is its turn. A fault is that of whoever waits, and is logged.</summary>
    private async Task<object> RunAsync<T>(Entry entry, T? held, LookBackWork<T> work)
        where T : class, ILookBackResult
    {
        await Task.Yield(); // out of the lock, and off the caller's thread
        LookBackAnswer<T> answer = LookBackAnswer<T>.Failed(Faulted);
        bool isMade = false;
        try
        {
            await _turn.WaitAsync(_stopped);
            try
            {
                answer = await work.MakeAsync(held, _stopped);
                isMade = true;
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            bool isAwaited;
            lock (_gate)
            {
                isAwaited = entry.IsAwaited;
                entry.IsAwaited = false;
                Keep(entry, answer);
                entry.Last = isMade ? null : entry.Last; // it would hold the result
                isAwaited = isAwaited && !OthersAreAwaited(entry.Key);
            }
            if (isAwaited)
            {
                _topics.Move(entry.Key.Symbol);
            }
        }
        return answer;
    }

    /// <summary>A fault that nobody waited for is told when the entry is looked at next.</summary>
    private void Report(Entry entry)
    {
        if (entry.Last is { IsFaulted: true } last)
        {
            entry.Last = null;
            Log.Faulted(_logger, entry.Key.Kind, entry.Key.Symbol, last.Exception);
        }
    }

    /// <summary>Puts an answer in its place; where there is no room, the reason in its place.</summary>
    private void Keep<T>(Entry entry, LookBackAnswer<T> answer)
        where T : class, ILookBackResult
    {
        _running--;
        entry.ReasonUntil = _clock.GetUtcNow() + ReasonKept;
        entry.Answer = answer;
        Charge(entry, BytesPerEntry + (answer.Value?.Bytes ?? 0));
        Trim(isSparing: true); // it runs still, so it stays itself
        entry.Running = null;
        if (_bytes > CapBytes && answer.Value is not null)
        {
            entry.Answer = LookBackAnswer<T>.Failed(Full);
            Charge(entry, BytesPerEntry);
            _refusals++;
        }
    }

    /// <summary>Whether more of the kind is on its way: the page is drawn once, with the last of them.</summary>
    private bool OthersAreAwaited(LookBackKey key) =>
        _byUse.Any(other => other.IsAwaited && other.Key.Symbol == key.Symbol && other.Key.Kind == key.Kind);

    private void Charge(Entry entry, long bytes)
    {
        _bytes += bytes - entry.Bytes;
        entry.Bytes = bytes;
    }

    /// <summary>Lets the least recently used go, but nothing that is being made, and sparing nothing in use.</summary>
    private void Trim(bool isSparing)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        for (LinkedListNode<Entry>? node = _byUse.Last; _bytes > CapBytes && node is not null; )
        {
            LinkedListNode<Entry>? next = node.Previous;
            if (node.Value.Running is null && (!isSparing || node.Value.InUseUntil <= now))
            {
                _byUse.Remove(node);
                _byKey.Remove(node.Value.Key);
                _bytes -= node.Value.Bytes;
                _evictions++;
            }
            node = next;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Reading {Kind} of the past of {Symbol} faulted")]
        public static partial void Faulted(ILogger logger, string kind, string symbol, Exception? fault);
    }
}
