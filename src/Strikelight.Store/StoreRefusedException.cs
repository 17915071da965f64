namespace Strikelight.Store;

/// <summary>
/// A batch contradicts what is stored, for instance a difference without its key; nothing of it was kept.
/// </summary>
public sealed class StoreRefusedException : Exception
{
    /// <summary>Takes the sentence that says what is missing.</summary>
    public StoreRefusedException(string message)
        : base(message) { }

    /// <summary>Takes the sentence and what the database said.</summary>
    public StoreRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
