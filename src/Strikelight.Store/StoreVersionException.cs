namespace Strikelight.Store;

/// <summary>The database was written by a later version of this program and is left alone.</summary>
public sealed class StoreVersionException : Exception
{
    /// <summary>Takes the sentence that names both versions.</summary>
    public StoreVersionException(string message)
        : base(message) { }
}
