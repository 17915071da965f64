namespace Strikelight.Web.Board;

/// <summary>A published value that can be told from the one before it.</summary>
public interface IVersioned
{
    /// <summary>Grows with every publication of the same value.</summary>
    long Version { get; }
}
