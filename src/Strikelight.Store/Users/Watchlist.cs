using System.Collections.Immutable;

namespace Strikelight.Store.Users;

/// <summary>A user's list of symbols; written again under its name, it replaces the earlier one.</summary>
/// <param name="User">Id of the user.</param>
/// <param name="Name">Name of the list, unique to the user.</param>
/// <param name="Symbols">Symbols in the user's order.</param>
public sealed record Watchlist(string User, string Name, ImmutableArray<string> Symbols) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => Symbols.Sum(symbol => symbol.Length * 2 + 32) + 160;
}
