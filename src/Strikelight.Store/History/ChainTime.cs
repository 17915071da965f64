using System.Runtime.InteropServices;

namespace Strikelight.Store.History;

/// <summary>When a chain was so, and when it was known.</summary>
/// <param name="Market">Market time of the chain, its key within a source and symbol.</param>
/// <param name="Received">When it was received; a read as of an earlier time does not see it.</param>
/// <param name="Key">Market time of the chain it is stored as a difference to; null when stored whole.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChainTime(DateTimeOffset Market, DateTimeOffset Received, DateTimeOffset? Key = null);
