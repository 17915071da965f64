using System.Collections.Concurrent;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Board;

/// <summary>What is computed of a chain under each definition of levels, once for all who ask.</summary>
/// <typeparam name="T">What is computed.</typeparam>
/// <param name="most">Definitions kept; a further one is computed for each asking.</param>
/// <param name="make">Computes it.</param>
internal sealed class ByDefinition<T>(int most, Func<LevelsRequest, T> make)
    where T : class
{
    private readonly ConcurrentDictionary<LevelsRequest, Lazy<T>> _kept = new();

    /// <summary>Definitions kept now.</summary>
    public IEnumerable<LevelsRequest> Definitions => _kept.Keys;

    /// <summary>The result of a definition; the first caller computes, the others wait for it.</summary>
    public T Of(LevelsRequest definition)
    {
        if (_kept.TryGetValue(definition, out Lazy<T>? known))
        {
            return known.Value;
        }
        Lazy<T> fresh = new(() => make(definition));
        return (_kept.Count < most ? _kept.GetOrAdd(definition, fresh) : fresh).Value;
    }

    /// <summary>Bytes of all that is kept and has been computed.</summary>
    public long Bytes(Func<T, long> bytesOf) => _kept.Values.Sum(made => made.IsValueCreated ? bytesOf(made.Value) : 0);
}
