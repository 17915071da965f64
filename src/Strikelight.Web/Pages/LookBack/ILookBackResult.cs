namespace Strikelight.Web.Pages.LookBack;

/// <summary>A result that says how many bytes it holds. Immutable.</summary>
public interface ILookBackResult
{
    /// <summary>Bytes held.</summary>
    long Bytes { get; }
}
