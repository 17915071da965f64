using Microsoft.Extensions.Options;
using Strikelight.Web.Features.Home.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Home;

/// <summary>Puts the first page into the server.</summary>
public static class HomeFeature
{
    /// <summary>Registers what the page needs.</summary>
    public static void AddHome(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<HomeOptions>, HomeOptionsValidator>();
        services.AddOptions<HomeOptions>().BindConfiguration("Pages:Home").ValidateOnStart();
        services.AddSingleton<HomePage>();
        services.AddSingleton(
            new NavItem("Levels", "/", "Symbols with their walls and zero gamma") { CanTravel = true }
        );
    }

    /// <summary>Maps the page in all its forms.</summary>
    public static void MapHome(this IEndpointRouteBuilder routes) =>
        routes.MapPage<HomePage, HomeRequest, HomeView, HomeFragment>();
}
