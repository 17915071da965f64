using Microsoft.AspNetCore.Components;

namespace Strikelight.Web.Pages;

/// <summary>Maps a page in all its forms: HTML, live, JSON and CSV of one view record.</summary>
public static class PageEndpoints
{
    private const string EventStream = "text/event-stream";

    /// <summary>Maps <c>route</c>, <c>route.json</c> and <c>route.csv</c> of a page.</summary>
    /// <typeparam name="TPage">The page's definition, a registered singleton.</typeparam>
    /// <typeparam name="TRequest">The URL's meaning.</typeparam>
    /// <typeparam name="TView">What the page shows.</typeparam>
    /// <typeparam name="TComponent">Draws the view; takes it as parameter <c>View</c>.</typeparam>
    public static void MapPage<TPage, TRequest, TView, TComponent>(this IEndpointRouteBuilder routes)
        where TPage : class, IPageDefinition<TRequest, TView>
        where TView : IPageView
        where TComponent : IComponent
    {
        TPage page = routes.ServiceProvider.GetRequiredService<TPage>();
        PageResponder<TRequest, TView, TComponent> responder = ActivatorUtilities.CreateInstance<
            PageResponder<TRequest, TView, TComponent>
        >(routes.ServiceProvider, page);
        routes.MapGet(
            page.Route,
            context => WantsEvents(context.Request) ? responder.LiveAsync(context) : responder.HtmlAsync(context)
        );
        string path = page.Route == "/" ? "/index" : page.Route;
        routes.MapGet(path + ".json", responder.JsonAsync);
        routes.MapGet(path + ".csv", responder.CsvAsync);
    }

    private static bool WantsEvents(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType == EventStream);
}
