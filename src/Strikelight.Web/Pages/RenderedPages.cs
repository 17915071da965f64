using Microsoft.Extensions.Options;

namespace Strikelight.Web.Pages;

/// <summary>Rendered bytes by URL and versions, drawn once for all who ask at a time, bounded in bytes.</summary>
/// <remarks>Safe for several threads. The least recently used leave first; a failed rendering is not kept.</remarks>
public sealed class RenderedPages(IOptions<PageCacheOptions> options)
{
    private const int BytesPerEntry = 256; // node, key and task beside the payload, rounded up

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new(); // most recently used first
    private long _bytes;
    private long _hits;
    private long _misses;
    private long _evictions;

    /// <summary>Bytes accounted to what is kept.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    /// <summary>Answers that were there already.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Answers that had to be drawn.</summary>
    public long Misses => Interlocked.Read(ref _misses);

    /// <summary>Answers that had to leave for others.</summary>
    public long Evictions => Interlocked.Read(ref _evictions);

    /// <summary>The bytes of a key, drawn by the first who asks; the others wait for the same.</summary>
    /// <param name="key">URL, representation and versions.</param>
    /// <param name="draw">Draws the bytes; runs once at a time for a key and is not bound to one caller.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RenderedPage> GetAsync(string key, Func<Task<RenderedPage>> draw, CancellationToken cancellation)
    {
        LinkedListNode<Entry>? node;
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                Interlocked.Increment(ref _hits);
            }
            else
            {
                Interlocked.Increment(ref _misses);
                node = _byUse.AddFirst(new Entry(key));
                _byKey.Add(key, node);
                node.Value.Task = DrawAsync(node, draw);
            }
            return node.Value.Task.WaitAsync(cancellation);
        }
    }

    private async Task<RenderedPage> DrawAsync(LinkedListNode<Entry> node, Func<Task<RenderedPage>> draw)
    {
        bool good = false;
        await Task.Yield(); // out of the lock
        try
        {
            RenderedPage page = await draw();
            good = page.StatusCode < StatusCodes.Status500InternalServerError;
            if (good)
            {
                Keep(node, page.Body.Length + 2L * node.Value.Key.Length + BytesPerEntry);
            }
            return page;
        }
        finally
        {
            if (!good)
            {
                lock (_gate)
                {
                    Drop(node);
                }
            }
        }
    }

    private void Keep(LinkedListNode<Entry> node, long bytes)
    {
        lock (_gate)
        {
            if (node.List is null)
            {
                return; // evicted while it was drawn
            }
            node.Value.Bytes = bytes;
            _bytes += bytes;
            while (_bytes > options.Value.Bytes && _byUse.Last is { } oldest)
            {
                Drop(oldest);
                Interlocked.Increment(ref _evictions);
            }
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        if (node.List is not null)
        {
            _byUse.Remove(node);
            _byKey.Remove(node.Value.Key);
            _bytes -= node.Value.Bytes;
        }
    }

    private sealed class Entry(string key)
    {
        public string Key => key;

        public Task<RenderedPage> Task { get; set; } = null!; // set under the lock that publishes the entry

        public long Bytes { get; set; }
    }
}
