using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>Puts the history page into the server.</summary>
public static class HistoryFeature
{
    /// <summary>Registers what the page needs.</summary>
    public static void AddHistoryPage(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<HistoryOptions>, HistoryOptionsValidator>();
        services.AddOptions<HistoryOptions>().BindConfiguration("Pages:History").ValidateOnStart();
        services.AddSingleton<HistoryQuery>().AddSingleton<HistoryPage>();
        services.AddSingleton(
            new NavItem("History", "/history/SPX", "How did levels move from day to day, and did the walls hold?")
            {
                CanTravel = true,
            }
        );
    }

    /// <summary>Maps the page in all its forms, and the form that leads to it.</summary>
    public static void MapHistoryPage(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<HistoryPage, HistoryRequest, HistoryView, HistoryFragment>();
        routes.MapGet("/history", Open);
    }

    /// <summary>Leads from what somebody typed to the page of that symbol, in a replay at the same time.</summary>
    private static Results<RedirectHttpResult, BadRequest<string>> Open(string? symbol, string? at)
    {
        Dictionary<string, StringValues> rest = new(StringComparer.Ordinal);
        if (at is not null)
        {
            rest["at"] = at;
        }
        return HistoryUrl.TryParse(symbol, new QueryCollection(rest), out HistoryRequest request, out string problem)
            ? TypedResults.Redirect(HistoryUrl.Canonical(request))
            : TypedResults.BadRequest(problem);
    }
}
