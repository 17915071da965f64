using Strikelight.Store.Users;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>What belongs to users: three tables of one shape.</summary>
internal sealed class UserRows<T>
    where T : StoreRecord
{
    private readonly string _upsert;
    private readonly string _remove;
    private readonly Func<UserRow, T> _make;

    public UserRows(string table, Func<UserRow, T> make)
    {
        Name = table;
        Scan = $"SELECT t.id, t.user, t.name, t.value, t.sum FROM {table} t";
        OfUser =
            $"SELECT 0, t.user, t.name, t.value, t.sum FROM {table} t WHERE 0 >= $1 AND t.user = $2 ORDER BY t.name";
        _upsert = $"""
            INSERT INTO {table} (user, name, value, sum) VALUES ($1, $2, $3, $4)
            ON CONFLICT (user, name) DO UPDATE SET value = excluded.value, sum = excluded.sum
            """;
        _remove = $"DELETE FROM {table} WHERE user = $1 AND name = $2";
        _make = make;
    }

    public string Name { get; }

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public string Scan { get; }

    /// <summary>A user's rows by name, all in one place and so in one page: nobody has many.</summary>
    public string OfUser { get; }

    public void Write(SqlSession session, UserRow row) =>
        session.Run(_upsert, row.User, row.Name, row.Value, SumOf(row));

    public void Remove(SqlSession session, UserItemRemoval removal) => session.Run(_remove, removal.User, removal.Name);

    public Stored<T> Read(RowCells cells)
    {
        UserRow row = new(cells.Text(1), cells.Text(2), cells.Text(3));
        return SumOf(row) == cells.Long(4)
            ? Stored<T>.Found(_make(row))
            : Stored<T>.Faulty(new(StoredFaultKind.ChecksumMismatch, Name, $"{row.User} {row.Name}", null));
    }

    private long SumOf(UserRow row) => new RowHash(Name).Add(row.User).Add(row.Name).Add(row.Value).Sum;
}
