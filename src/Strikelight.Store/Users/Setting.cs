namespace Strikelight.Store.Users;

/// <summary>A user's setting; written again under its key, it replaces the earlier one.</summary>
/// <param name="User">Id of the user.</param>
/// <param name="Key">The setting.</param>
/// <param name="Value">Its value as text. No secret belongs here.</param>
public sealed record Setting(string User, string Key, string Value) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => ((Key.Length + Value.Length) * sizeof(char)) + 128;
}
