using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Strikelight.Store.Sqlite;

/// <summary>Streams rows page by page: between pages no connection and no snapshot of the database is held.</summary>
internal sealed class PagedReader(ReaderPool pool, FaultLog faults)
{
    /// <summary>
    /// Rows after which a page ends, at the next row that is good and has another place in the order.
    /// </summary>
    public const int PageRows = 64;

    /// <summary>Rows after which a page ends even when none of its last ones is good.</summary>
    private const int PageRowsMost = 4096;

    /// <summary>
    /// All rows of a query; a damaged one is a fault in its place, an unreadable page ends the stream.
    /// </summary>
    public async IAsyncEnumerable<Stored<T>> ReadAsync<T>(
        PagedQuery<T> query,
        [EnumeratorCancellation] CancellationToken cancellation
    )
        where T : class
    {
        long? from = query.From;
        while (from is { } start)
        {
            Stored<Page<T>> read = await pool.ReadAsync(
                query.Table,
                session => Stored<Page<T>>.Found(ReadPage(session, query, start)),
                cancellation
            );
            if (read.Fault is { } fault)
            {
                yield return Stored<T>.Faulty(fault);
                yield break;
            }
            foreach (Stored<T> row in read.Value?.Rows ?? [])
            {
                yield return row;
            }
            from = read.Value?.Next;
        }
    }

    /// <summary>
    /// The place of a damaged row is not to be trusted: a page ends only after a good one, and the next page begins
    /// behind that. Rows of one place stay together.
    /// </summary>
    private Page<T> ReadPage<T>(SqlSession session, PagedQuery<T> query, long from)
        where T : class
    {
        List<Stored<T>> rows = [];
        long? lastGood = null;
        using SqliteDataReader reader = session.Read(query.Sql, [from, .. query.Values]);
        while (reader.Read())
        {
            RowCells cells = new(reader);
            if (rows.Count >= PageRows && lastGood is { } last && cells.Cursor > last)
            {
                return new(rows, last + 1);
            }
            if (rows.Count >= PageRowsMost && cells.Cursor > from)
            {
                return new(rows, cells.Cursor);
            }
            Stored<T> row = query.Read(cells);
            if (row.Fault is { } fault)
            {
                faults.Note(fault);
            }
            lastGood = row.Fault is null ? cells.Cursor : null;
            rows.Add(row);
        }
        return new(rows, null);
    }

    private sealed record Page<T>(List<Stored<T>> Rows, long? Next)
        where T : class;
}
