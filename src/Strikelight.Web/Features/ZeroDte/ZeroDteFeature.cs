using Microsoft.Extensions.Options;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Puts the 0DTE page into the server.</summary>
public static class ZeroDteFeature
{
    /// <summary>Registers what the page needs.</summary>
    public static void AddZeroDte(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ZeroDteOptions>, ZeroDteOptionsValidator>();
        services.AddOptions<ZeroDteOptions>().BindConfiguration("Pages:ZeroDte").ValidateOnStart();
        services.AddSingleton<ZeroDteLookBack>().AddSingleton<ZeroDteQuery>();
        services.AddSingleton<ZeroDtePage>();
        services.AddSingleton(
            new NavItem("0DTE", "/0dte", "What settles today, index beside index") { CanTravel = true }
        );
    }

    /// <summary>Maps the page in all its forms.</summary>
    public static void MapZeroDte(this IEndpointRouteBuilder routes) =>
        routes.MapPage<ZeroDtePage, ZeroDteRequest, ZeroDteView, ZeroDteFragment>();
}
