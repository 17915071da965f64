namespace Strikelight.Web.Pages;

/// <summary>Those who are called when something moves. Thread-safe; calls are made outside of any lock.</summary>
public sealed class Watchers
{
    private readonly Lock _gate = new();
    private volatile Action[] _all = []; // replaced whole

    /// <summary>Whether nobody watches.</summary>
    public bool IsEmpty => _all.Length == 0;

    /// <summary>Adds one until the result is disposed.</summary>
    /// <param name="changed">Called at each move.</param>
    /// <param name="left">Called once it is gone.</param>
    public IDisposable Add(Action changed, Action? left = null)
    {
        lock (_gate)
        {
            _all = [.. _all, changed];
        }
        return new Watcher(this, changed, left);
    }

    /// <summary>Calls all who watch now.</summary>
    public void Tell()
    {
        foreach (Action changed in _all)
        {
            changed();
        }
    }

    private void Remove(Action changed)
    {
        lock (_gate)
        {
            int index = Array.IndexOf(_all, changed);
            _all = [.. _all.Where((_, i) => i != index)];
        }
    }

    private sealed class Watcher(Watchers owner, Action changed, Action? left) : IDisposable
    {
        private Action? _changed = changed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _changed, null) is { } held)
            {
                owner.Remove(held);
                left?.Invoke();
            }
        }
    }
}
