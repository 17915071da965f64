namespace Strikelight.Store.Users;

/// <summary>What belongs to a user.</summary>
public enum UserItemKind
{
    /// <summary>A <see cref="Users.Watchlist"/>, by name.</summary>
    Watchlist,

    /// <summary>A <see cref="Users.Setting"/>, by key.</summary>
    Setting,

    /// <summary>An <see cref="Users.Alert"/>, by id.</summary>
    Alert,
}
