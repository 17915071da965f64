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
        user is null
            ? pages.ReadAsync(
                new PagedQuery<T>(rows.Name, $"{rows.Scan} WHERE 0 >= $1 ORDER BY t.user, t.name", 0, [], rows.Read),
                cancellation
            )
            : pages.ReadAsync(
                new PagedQuery<T>(
                    rows.Name,
                    $"{rows.Scan} WHERE 0 >= $1 AND t.user = $2 ORDER BY t.name",
                    0,
                    [user],
                    rows.Read
                ),
                cancellation
            );
}
