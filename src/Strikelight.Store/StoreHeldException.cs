namespace Strikelight.Store;

/// <summary>Another process has the database; the message names it.</summary>
public sealed class StoreHeldException : Exception
{
    /// <summary>Takes the sentence that names the holder.</summary>
    public StoreHeldException(string message)
        : base(message) { }
}
