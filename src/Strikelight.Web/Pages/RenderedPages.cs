using Strikelight.Web.Budget;

namespace Strikelight.Web.Pages;

/// <summary>Rendered bytes by URL, drawn once for all who ask, bounded in bytes, entries and age.</summary>
/// <remarks>
/// Safe for several threads. A URL is kept at one version: the newer takes the place of the older. The least recently
/// used leave first; errors, and what is larger than a quarter of the line, are served and not kept.
/// </remarks>
public sealed class RenderedPages : IByteHolder, IDisposable
{
    private const int BytesPerEntry = 256; // node, keys and task beside the payload, rounded up
    private const int LargestParts = 4;
    private static readonly TimeSpan ExpiryPause = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _entriesByGroup = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new(); // most recently used first
    private readonly TimeProvider _clock;
    private readonly ITimer _expiry;
    private long _capBytes;
    private long _bytes;
    private long _hits;
    private long _misses;
    private long _evictions;
    private long _refusals;

    /// <summary>Starts empty.</summary>
    public RenderedPages(BudgetPlan plan, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Line = plan.Pages;
        _capBytes = Line.CapBytes;
        _clock = clock;
        _expiry = clock.CreateTimer(_ => Expire(), null, ExpiryPause, ExpiryPause);
    }

    /// <inheritdoc />
    public BudgetLine Line { get; }

    /// <inheritdoc />
    public ByteUse Use()
    {
        lock (_gate)
        {
            return new(_bytes, _byUse.Count, _evictions, _refusals) { Hits = _hits, Misses = _misses };
        }
    }

    /// <summary>Trimmed it keeps half as much, at the last level nothing.</summary>
    public void Press(PressureLevel level)
    {
        lock (_gate)
        {
            _capBytes =
                level >= PressureLevel.Evict ? 0
                : level >= PressureLevel.Trim ? Line.CapBytes / 2
                : Line.CapBytes;
            Trim();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _expiry.Dispose();

    /// <summary>The bytes of a slot at a version, drawn by the first who asks; the others wait for the same.</summary>
    /// <param name="slot">URL and representation.</param>
    /// <param name="version">Versions of the data; another one than what is kept draws anew.</param>
    /// <param name="draw">Draws the bytes; runs once at a time for a slot and is not bound to one caller.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal Task<RenderedPage> GetAsync(
        PageSlot slot,
        string version,
        Func<Task<RenderedPage>> draw,
        CancellationToken cancellation
    )
    {
        string key = slot.Key;
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out LinkedListNode<Entry>? node) && node.Value.Version == version)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                _hits++;
            }
            else
            {
                if (node is not null)
                {
                    Drop(node); // overtaken, not evicted
                }
                node = Add(slot, key, version);
                node.Value.Task = DrawAsync(node, draw);
                _misses++;
                Trim();
            }
            node.Value.UsedAt = _clock.GetUtcNow();
            return node.Value.Task.WaitAsync(cancellation);
        }
    }

    private LinkedListNode<Entry> Add(PageSlot slot, string key, string version)
    {
        LinkedListNode<Entry> node = _byUse.AddFirst(new Entry(slot, key, version));
        _byKey.Add(key, node);
        Charge(node, BytesPerEntry);
        return node;
    }

    private async Task<RenderedPage> DrawAsync(LinkedListNode<Entry> node, Func<Task<RenderedPage>> draw)
    {
        bool isKept = false;
        await Task.Yield(); // out of the lock
        try
        {
            RenderedPage page = await draw();
            isKept = page.StatusCode < StatusCodes.Status400BadRequest && page.IsFinal && Keep(node, page);
            return page;
        }
        finally
        {
            if (!isKept)
            {
                lock (_gate)
                {
                    Drop(node);
                }
            }
        }
    }

    /// <summary>Counts what was drawn; false where it is too large to keep.</summary>
    private bool Keep(LinkedListNode<Entry> node, RenderedPage page)
    {
        long bytes = page.Body.Length + 2L * node.Value.Key.Length + BytesPerEntry;
        lock (_gate)
        {
            if (bytes > _capBytes / LargestParts)
            {
                _refusals++;
                return false;
            }
            if (node.List is not null) // not evicted while it was drawn
            {
                Charge(node, bytes);
                KeepWithinEntries(node.Value);
                Trim();
            }
            return true;
        }
    }

    private void Charge(LinkedListNode<Entry> node, long bytes)
    {
        _bytes += bytes - node.Value.Bytes;
        node.Value.Bytes = bytes;
    }

    /// <summary>Counts an entry towards its page once it is good; the page's oldest may have to leave.</summary>
    private void KeepWithinEntries(Entry entry)
    {
        entry.IsKept = true;
        string group = entry.Slot.Group;
        int count = _entriesByGroup.GetValueOrDefault(group) + 1;
        _entriesByGroup[group] = count;
        for (LinkedListNode<Entry>? node = _byUse.Last; count > entry.Slot.EntriesMost && node is not null; )
        {
            LinkedListNode<Entry>? next = node.Previous;
            if (node.Value.IsKept && node.Value.Slot.Group == group)
            {
                Drop(node);
                _evictions++;
                count--;
            }
            node = next;
        }
    }

    /// <summary>Lets the least recently used go; what is being drawn stays, or each would draw it anew.</summary>
    private void Trim()
    {
        for (LinkedListNode<Entry>? node = _byUse.Last; _bytes > _capBytes && node is not null; )
        {
            LinkedListNode<Entry>? next = node.Previous;
            if (node.Value.IsKept)
            {
                Drop(node);
                _evictions++;
            }
            node = next;
        }
    }

    private void Expire()
    {
        lock (_gate)
        {
            DateTimeOffset now = _clock.GetUtcNow();
            for (LinkedListNode<Entry>? node = _byUse.Last; node is not null; )
            {
                LinkedListNode<Entry>? next = node.Previous;
                if (node.Value.IsKept && now - node.Value.UsedAt > node.Value.Slot.KeptFor)
                {
                    Drop(node);
                }
                node = next;
            }
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        if (node.List is null)
        {
            return; // gone already
        }
        _byUse.Remove(node);
        _byKey.Remove(node.Value.Key);
        _bytes -= node.Value.Bytes;
        string group = node.Value.Slot.Group;
        if (node.Value.IsKept && --_entriesByGroup[group] == 0)
        {
            _entriesByGroup.Remove(group);
        }
    }

    private sealed class Entry(PageSlot slot, string key, string version)
    {
        public PageSlot Slot => slot;

        public string Key => key;

        public string Version => version;

        public Task<RenderedPage> Task { get; set; } = null!; // set under the lock that publishes the entry

        /// <summary>Whether it was drawn, is good and counts towards its page's entries.</summary>
        public bool IsKept { get; set; }

        public long Bytes { get; set; }

        public DateTimeOffset UsedAt { get; set; }
    }
}
