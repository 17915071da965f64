namespace Strikelight.Store.Sqlite;

/// <summary>A query whose rows ascend by their first column and which can go on after any of them.</summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="Table">The table.</param>
/// <param name="Sql">The query; <c>$1</c> is the first column's least value.</param>
/// <param name="From">That value for the first page.</param>
/// <param name="Values">Values from <c>$2</c> on.</param>
/// <param name="Read">Reads a row.</param>
internal sealed record PagedQuery<T>(
    string Table,
    string Sql,
    long From,
    object?[] Values,
    Func<RowCells, Stored<T>> Read
)
    where T : class;
