namespace Strikelight.Web.Pages;

/// <summary>What moves a page: topics with a version each, such as the symbols of the board.</summary>
public interface IPageFeed
{
    /// <summary>Brings a topic up to date for somebody who asks once.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cadence">How old it may be.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation);

    /// <summary>The topic's version now; grows with each publication.</summary>
    long Version(string topic);

    /// <summary>Whether the source says that there is no such topic: nobody is to wait for it.</summary>
    bool IsUnknown(string topic) => false;

    /// <summary>Calls back at each publication until disposed; null where no more can be watched.</summary>
    IDisposable? Watch(string topic, TimeSpan cadence, Action changed);
}
