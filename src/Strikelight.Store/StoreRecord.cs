namespace Strikelight.Store;

/// <summary>Something that can be stored, part of a <see cref="StoreBatch"/>.</summary>
public abstract record StoreRecord
{
    /// <summary>About how many bytes it holds while it waits to be written.</summary>
    public abstract int HeldBytes { get; }
}
