using Strikelight.Store.Users;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>The three tables of users.</summary>
internal static class UserTables
{
    private const char Line = '\n';

    public static UserRows<Watchlist> Watchlists { get; } =
        new("watchlist", row => new(row.User, row.Name, row.Value.Length == 0 ? [] : [.. row.Value.Split(Line)]));

    public static UserRows<Setting> Settings { get; } = new("setting", row => new(row.User, row.Name, row.Value));

    public static UserRows<Alert> Alerts { get; } = new("alert", row => new(row.User, row.Name, row.Value));

    public static void Write(SqlSession session, Watchlist list)
    {
        if (list.Symbols.Any(symbol => symbol.Length == 0 || symbol.Contains(Line, StringComparison.Ordinal)))
        {
            throw new StoreRefusedException("A symbol of a watchlist is empty or has a line break.");
        }
        Watchlists.Write(session, new(list.User, list.Name, string.Join(Line, list.Symbols)));
    }

    public static void Remove(SqlSession session, UserItemRemoval removal)
    {
        switch (removal.Kind)
        {
            case UserItemKind.Watchlist:
                Watchlists.Remove(session, removal);
                break;
            case UserItemKind.Setting:
                Settings.Remove(session, removal);
                break;
            case UserItemKind.Alert:
                Alerts.Remove(session, removal);
                break;
            default:
                throw new StoreRefusedException($"Nothing of kind {removal.Kind} is kept.");
        }
    }
}
