namespace Strikelight.Store.Users;

/// <summary>Removes something of a user; removing what is not there is no error.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="User">Id of the user.</param>
/// <param name="Name">Its name, key or id.</param>
public sealed record UserItemRemoval(UserItemKind Kind, string User, string Name) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => 128;
}
