using System.Collections.Immutable;

namespace Strikelight.Core.Exposure;

/// <summary>The series of one listed expiry date; on third Fridays an index has two roots there.</summary>
/// <param name="Expiry">Expiry date as listed.</param>
/// <param name="Roots">Roots that are added up, joined by "+", so that the merge is never silent.</param>
/// <param name="SeriesIndexes">Indexes into the chain's series.</param>
public sealed record ExpiryGroup(DateOnly Expiry, string Roots, ImmutableArray<int> SeriesIndexes);
