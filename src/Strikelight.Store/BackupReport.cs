using System.Collections.Immutable;

namespace Strikelight.Store;

/// <summary>A copy that was read back.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">Its rows, by table.</param>
/// <param name="FaultCount">Rows that were damaged before the copy was made and are so in it too.</param>
public sealed record BackupReport(long Bytes, ImmutableArray<TableCount> Rows, long FaultCount);
