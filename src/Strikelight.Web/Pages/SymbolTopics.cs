using System.Collections.Immutable;

namespace Strikelight.Web.Pages;

/// <summary>A version a symbol, and those who want to know of the next one.</summary>
/// <remarks>Safe for several threads. A symbol nobody watches is forgotten once there are many.</remarks>
public abstract class SymbolTopics
{
    private const int SymbolsMost = 512;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);
    private ImmutableArray<Action<string>> _followers = [];
    private long _lastVersion; // one counter for all: a forgotten symbol never repeats a version

    /// <summary>Grows with each move of the symbol; zero before the first.</summary>
    public long Version(string symbol)
    {
        lock (_gate)
        {
            return _topics.GetValueOrDefault(symbol)?.Version ?? 0;
        }
    }

    /// <summary>Calls back at each move of the symbol until disposed.</summary>
    public IDisposable Watch(string symbol, Action changed)
    {
        lock (_gate)
        {
            return TopicOf(symbol).Watchers.Add(changed); // under the lock: a topic that is watched is not forgotten
        }
    }

    /// <summary>Calls back with the symbol at each move of any, for as long as the topics live.</summary>
    internal void Follow(Action<string> moved) => ImmutableInterlocked.Update(ref _followers, all => all.Add(moved));

    /// <summary>There is something new of the symbol.</summary>
    internal void Move(string symbol)
    {
        Topic topic;
        lock (_gate)
        {
            topic = TopicOf(symbol);
            topic.Version = ++_lastVersion;
        }
        topic.Watchers.Tell();
        foreach (Action<string> follower in _followers)
        {
            follower(symbol);
        }
    }

    private Topic TopicOf(string symbol)
    {
        if (!_topics.TryGetValue(symbol, out Topic? topic))
        {
            if (_topics.Count >= SymbolsMost)
            {
                Forget();
            }
            _topics[symbol] = topic = new();
        }
        return topic;
    }

    private void Forget()
    {
        foreach ((string symbol, Topic topic) in _topics.ToArray())
        {
            if (topic.Watchers.IsEmpty)
            {
                _topics.Remove(symbol);
            }
        }
    }

    private sealed class Topic
    {
        public long Version { get; set; }

        public Watchers Watchers { get; } = new();
    }
}
