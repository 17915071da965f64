namespace Strikelight.Core.Contracts;

/// <summary>
/// A small table of option roots, so that a feed of thousands of rows makes a string for each root only once.
/// </summary>
/// <remarks>
/// Holds at most 256 names; a further one gets a string of its own each time. Not safe for several threads.
/// </remarks>
public sealed class RootNames
{
    private const int NamesMost = 256;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>An empty table.</summary>
    public RootNames()
    {
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The string of these characters.</summary>
    public string Of(ReadOnlySpan<char> root)
    {
        if (_lookup.TryGetValue(root, out string? known))
        {
            return known;
        }
        string name = root.ToString();
        if (_names.Count < NamesMost)
        {
            _names.Add(name);
        }
        return name;
    }
}
