using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Walls.LookBack;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Walls;

/// <summary>Puts the walls page into the server.</summary>
public static class WallsFeature
{
    /// <summary>Registers what the page needs.</summary>
    public static void AddWalls(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<WallsOptions>, WallsOptionsValidator>();
        services.AddOptions<WallsOptions>().BindConfiguration("Pages:Walls").ValidateOnStart();
        services.AddSingleton<ComparisonCache>().AddByteHolder<ComparisonCache>();
        services.AddSingleton<PastGamma>().AddSingleton<PastInterest>().AddSingleton<PastPremium>();
        services.AddSingleton<WallsLookBack>().AddSingleton<WallsQuery>();
        services.AddSingleton<WallsPage>();
        services.AddSingleton(
            new NavItem("Volume Walls", "/walls/SPX", "Which strikes act as support, resistance and pivot?")
            {
                CanTravel = true,
            }
        );
    }

    /// <summary>Maps the page in all its forms, and the form that leads to it.</summary>
    public static void MapWalls(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<WallsPage, WallsRequest, WallsView, WallsFragment>();
        routes.MapGet("/walls", Open);
    }

    /// <summary>Leads from what somebody typed to the page of that symbol, in a replay at the same time.</summary>
    private static Results<RedirectHttpResult, BadRequest<string>> Open(string? symbol, string? at)
    {
        Dictionary<string, StringValues> rest = new(StringComparer.Ordinal);
        if (at is not null)
        {
            rest["at"] = at;
        }
        return WallsUrl.TryParse(symbol, new QueryCollection(rest), out WallsRequest request, out string problem)
            ? TypedResults.Redirect(WallsUrl.Canonical(request))
            : TypedResults.BadRequest(problem);
    }
}
