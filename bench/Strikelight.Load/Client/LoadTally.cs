using System.Collections.Concurrent;

namespace Strikelight.Load.Client;

/// <summary>What all viewers of a run saw together. Thread-safe.</summary>
public sealed class LoadTally
{
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private readonly int[] _ageMs = new int[60_001]; // a counter for each millisecond, the last for all above
    private long _bytes;
    private long _frames;

    /// <summary>Bytes of bodies received.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Content events received.</summary>
    public long Frames => Interlocked.Read(ref _frames);

    /// <summary>Failures of all kinds.</summary>
    public int ErrorCount => _errors.Values.Sum();

    /// <summary>Failures by what they said.</summary>
    public IReadOnlyDictionary<string, int> Errors => _errors;

    /// <summary>Adds bytes of a body.</summary>
    public void AddBytes(int count) => Interlocked.Add(ref _bytes, count);

    /// <summary>Adds a content event; its age where it was not there before the viewer was.</summary>
    public void AddFrame(long? ageMs)
    {
        Interlocked.Increment(ref _frames);
        if (ageMs is { } age)
        {
            Interlocked.Increment(ref _ageMs[Math.Clamp(age, 0, _ageMs.Length - 1)]);
        }
    }

    /// <summary>Adds a failure.</summary>
    public void Fail(string what) => _errors.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Age of content below which a share of it lies, in milliseconds; null without content.</summary>
    /// <param name="share">0 to 1.</param>
    public int? AgeMs(double share)
    {
        long all = _ageMs.Sum(count => (long)count);
        long below = 0;
        for (int i = 0; i < _ageMs.Length && all > 0; i++)
        {
            below += _ageMs[i];
            if (below >= share * all)
            {
                return i;
            }
        }
        return null;
    }

    /// <summary>Forgets what was counted, for a run that begins.</summary>
    public void Clear()
    {
        Array.Clear(_ageMs);
        Interlocked.Exchange(ref _bytes, 0);
        Interlocked.Exchange(ref _frames, 0);
    }
}
