using System.Runtime.InteropServices;

namespace Strikelight.Web.Budget;

/// <summary>What a holder of bytes holds now and what it has refused or let go since the start.</summary>
/// <param name="Bytes">Bytes held.</param>
/// <param name="Items">Things held: chains, pages, viewers.</param>
/// <param name="Evictions">Things let go to stay within the cap.</param>
/// <param name="Refusals">Things not taken in because of the cap.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ByteUse(long Bytes, long Items, long Evictions = 0, long Refusals = 0)
{
    /// <summary>Questions answered from what was held; null where it is not a cache.</summary>
    public long? Hits { get; init; }

    /// <summary>Questions that had to be worked out; null where it is not a cache.</summary>
    public long? Misses { get; init; }
}
