using Microsoft.Extensions.Options;
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
        services.AddSingleton<AlertMemory>();
        services.AddSingleton<WallsQuery>();
        services.AddSingleton<WallsPage>();
        services.AddSingleton(
            new NavItem("Volume Walls", "/walls/SPX", "Which strikes act as support, resistance and pivot?")
        );
    }

    /// <summary>Maps the page in all its forms.</summary>
    public static void MapWalls(this IEndpointRouteBuilder routes) =>
        routes.MapPage<WallsPage, WallsRequest, WallsView, WallsFragment>();
}
