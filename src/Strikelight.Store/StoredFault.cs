namespace Strikelight.Store;

/// <summary>A row that gives no value: pages show a gap with this reason.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Table">The table, a stable id.</param>
/// <param name="Row">The row, for logs and operators; empty where no single row is at fault.</param>
/// <param name="At">The market time the row claims, which may itself be damaged; null where it has none.</param>
public sealed record StoredFault(StoredFaultKind Kind, string Table, string Row, DateTimeOffset? At)
{
    /// <summary>Whether nothing can be read, which says nothing about the row itself.</summary>
    public bool IsOfStore => Kind is StoredFaultKind.Unavailable or StoredFaultKind.Unreadable;
}
