namespace Strikelight.Store.Users;

/// <summary>What users keep.</summary>
public interface IUserData
{
    /// <summary>A user's watchlists, by name. Streamed.</summary>
    IAsyncEnumerable<Stored<Watchlist>> WatchlistsAsync(string user, CancellationToken cancellation);

    /// <summary>A user's settings, by key. Streamed.</summary>
    IAsyncEnumerable<Stored<Setting>> SettingsAsync(string user, CancellationToken cancellation);

    /// <summary>The alerts of one user by id, or, when it is null, of all users as they were made. Streamed.</summary>
    IAsyncEnumerable<Stored<Alert>> AlertsAsync(string? user, CancellationToken cancellation);
}
