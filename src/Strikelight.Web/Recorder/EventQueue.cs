using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <summary>
/// Starts, stops and gaps on their way to the store: what it does not take now is offered again, in the same order. Not
/// thread-safe.
/// </summary>
internal sealed class EventQueue(IStore store)
{
    private const int GroupsMost = 1000; // some days of gaps of all symbols while nothing can be written
    private const int TriesMost = 5;

    private readonly Queue<Group> _waiting = new();
    private readonly List<Group> _handed = [];

    /// <summary>Ends when all that was handed over is safe or refused.</summary>
    public Task Acknowledged => Task.WhenAll(_handed.Select(group => group.Acknowledged));

    /// <summary>Whether everything was taken by the store.</summary>
    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Takes events that are stored together or not at all; false where too many wait already.</summary>
    public bool Add(IReadOnlyList<RecorderEvent> events)
    {
        if (events.Count == 0)
        {
            return true;
        }
        if (_waiting.Count == GroupsMost)
        {
            return false;
        }
        _waiting.Enqueue(new(new([.. events])));
        return true;
    }

    /// <summary>Offers what waits.</summary>
    /// <returns>Why the store gave groups up for good; empty as a rule.</returns>
    public IReadOnlyList<string> Flush()
    {
        List<string> given = [];
        foreach (Group group in _handed.Where(group => group.Acknowledged.IsCompleted).ToArray())
        {
            _handed.Remove(group);
            if (group.Acknowledged.IsCompletedSuccessfully)
            {
                continue;
            }
            if (group.Tries < TriesMost)
            {
                _waiting.Enqueue(group);
                continue;
            }
            given.Add(group.Acknowledged.Exception?.InnerException?.Message ?? "The store gave no reason.");
        }
        while (_waiting.TryPeek(out Group? next) && next.IsTakenBy(store))
        {
            _handed.Add(_waiting.Dequeue());
        }
        return given;
    }

    private sealed class Group(StoreBatch batch)
    {
        public Task Acknowledged { get; private set; } = Task.CompletedTask;

        public int Tries { get; private set; }

        public bool IsTakenBy(IStore store)
        {
            bool isTaken = store.TryWrite(batch, out Task acknowledged);
            if (isTaken)
            {
                Acknowledged = acknowledged;
                Tries++;
            }
            return isTaken;
        }
    }
}
