using System.Text.Json.Serialization.Metadata;

namespace Strikelight.Web.Pages;

/// <summary>One page: how its URL is read, what data it reads and how its view is made.</summary>
/// <typeparam name="TRequest">The URL's meaning, defaults filled in.</typeparam>
/// <typeparam name="TView">What the page shows.</typeparam>
public interface IPageDefinition<TRequest, TView>
    where TView : IPageView
{
    /// <summary>Route without extension: <c>/walls/{symbol}</c>.</summary>
    string Route { get; }

    /// <summary>Metadata of the view for JSON.</summary>
    JsonTypeInfo<TView> JsonType { get; }

    /// <summary>Reads a URL; a parameter that is not known or not valid is a refusal with its reason.</summary>
    bool TryParse(RouteValueDictionary route, IQueryCollection query, out TRequest request, out string problem);

    /// <summary>The URL of a request with defaults left out and parameters sorted.</summary>
    string CanonicalUrl(TRequest request);

    /// <summary>Whose publications move the page; null is the board, and topics are symbols then.</summary>
    IPageFeed? Feed => null;

    /// <summary>Topics of the feed whose publications move the page.</summary>
    IReadOnlyList<string> Topics(TRequest request);

    /// <summary>Whether the page follows the market; a page of a past time does not.</summary>
    bool IsLive(TRequest request);

    /// <summary>Whether the page can be shown as of a past market time, named by <c>at=</c> in its URL.</summary>
    bool CanTravel => false;

    /// <summary>The past market time a request asks for; null is now.</summary>
    DateTimeOffset? At(TRequest request) => null;

    /// <summary>How often the page wants its symbols polled.</summary>
    TimeSpan Cadence { get; }

    /// <summary>Most URLs of the page whose rendered bytes are kept, for each representation.</summary>
    int EntriesMost { get; }

    /// <summary>How long rendered bytes are kept after they were asked for last.</summary>
    TimeSpan KeptFor { get; }

    /// <summary>How long a request waits for the first data of its symbols before it shows them as loading.</summary>
    TimeSpan Patience { get; }

    /// <summary>Market time now for the page.</summary>
    DateTimeOffset MarketNow(TRequest request);

    /// <summary>Makes the view of the newest data.</summary>
    Task<TView> QueryAsync(TRequest request, CancellationToken cancellation);

    /// <summary>Ends when what a view showed as being read has been read; the next view has it.</summary>
    Task SettleAsync(TRequest request, CancellationToken cancellation) => Task.CompletedTask;
}
