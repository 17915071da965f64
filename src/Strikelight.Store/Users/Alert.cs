namespace Strikelight.Store.Users;

/// <summary>A user's alert; written again under its id, it replaces the earlier one.</summary>
/// <param name="User">Id of the user.</param>
/// <param name="Id">Id of the alert, unique to the user.</param>
/// <param name="Json">The alert as JSON, opaque to the store.</param>
public sealed record Alert(string User, string Id, string Json) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => ((Id.Length + Json.Length) * sizeof(char)) + 128;
}
