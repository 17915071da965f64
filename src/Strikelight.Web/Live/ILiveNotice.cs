namespace Strikelight.Web.Live;

/// <summary>Something about the server that every page says while it holds, whoever looks.</summary>
public interface ILiveNotice
{
    /// <summary>One line for people; null while there is nothing to say.</summary>
    string? Text { get; }
}
