using Strikelight.Store.Sqlite.Tables;
using Strikelight.Store.Users;

namespace Strikelight.Store.Sqlite;

/// <summary>What users keep, in SQLite.</summary>
internal sealed class SqliteUserData(PagedReader pages) : IUserData
{
    public IAsyncEnumerable<Stored<Watchlist>> WatchlistsAsync(string user, CancellationToken cancellation) =>
        ReadAsync(UserTables.Watchlists, user, cancellation);

    public IAsyncEnumerable<Stored<Setting>> SettingsAsync(string user, CancellationToken cancellation) =>
        ReadAsync(UserTables.Settings, user, cancellation);

    public IAsyncEnumerable<Stored<Alert>> AlertsAsync(string? user, CancellationToken cancellation) =>
        ReadAsync(UserTables.Alerts, user, cancellation);

    private IAsyncEnumerable<Stored<T>> ReadAsync<T>(UserRows<T> rows, string? user, CancellationToken cancellation)
        where T : StoreRecord =>
        pages.ReadAsync(
            user is null
                ? new PagedQuery<T>(rows.Name, $"{rows.Scan} WHERE t.id >= $1 ORDER BY t.id", 0, [], rows.Read)
                : new PagedQuery<T>(rows.Name, rows.OfUser, 0, [user], rows.Read),
            cancellation
        );
}
