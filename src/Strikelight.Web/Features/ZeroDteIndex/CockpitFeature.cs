using Microsoft.Extensions.Options;
using Strikelight.Web.Features.ZeroDteIndex.Names;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>Puts the page 0DTE by Index into the server.</summary>
public static class CockpitFeature
{
    /// <summary>Registers what the page needs.</summary>
    public static void AddZeroDteIndex(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<CockpitOptions>, CockpitOptionsValidator>();
        services.AddOptions<CockpitOptions>().BindConfiguration("Pages:ZeroDteIndex").ValidateOnStart();
        services.AddSingleton<NameBoard>().AddSingleton<PastNames>().AddSingleton<CockpitFeed>();
        services.AddSingleton<CockpitQuery>().AddSingleton<CockpitPage>();
        services.AddSingleton(
            new NavItem("0DTE by Index", "/0dte/SPY", "One index today, beside the names that move it")
            {
                CanTravel = true,
            }
        );
    }

    /// <summary>Maps the page in all its forms.</summary>
    public static void MapZeroDteIndex(this IEndpointRouteBuilder routes) =>
        routes.MapPage<CockpitPage, CockpitRequest, CockpitView, CockpitFragment>();
}
