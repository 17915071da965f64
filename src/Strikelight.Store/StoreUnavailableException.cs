namespace Strikelight.Store;

/// <summary>The store closed or could not do a piece of maintenance; the message says why.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Takes the reason.</summary>
    public StoreUnavailableException(string message)
        : base(message) { }

    /// <summary>Takes the reason and its cause.</summary>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }
}
