namespace Strikelight.Web.Pages;

/// <summary>What an address asks for where it may be of a past time.</summary>
public interface ITravelRequest
{
    /// <summary>Past market time, or null for the latest.</summary>
    DateTimeOffset? At { get; }
}
