using Microsoft.Extensions.Options;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Spx;

/// <summary>Puts the SPX page into the server.</summary>
public static class SpxFeature
{
    /// <summary>Registers what the page needs.</summary>
    public static void AddSpx(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<SpxOptions>, SpxOptionsValidator>();
        services.AddOptions<SpxOptions>().BindConfiguration("Pages:Spx").ValidateOnStart();
        services.AddSingleton<SpxPast>();
        services.AddSingleton<SpxQuery>();
        services.AddSingleton<SpxPage>();
        services.AddSingleton(
            new NavItem("SPX", "/spx", "Expected moves, gamma, strikes, flow, volatility and chain of the index")
            {
                CanTravel = true,
            }
        );
    }

    /// <summary>Maps the page in all its forms.</summary>
    public static void MapSpx(this IEndpointRouteBuilder routes) =>
        routes.MapPage<SpxPage, SpxRequest, SpxView, SpxFragment>();
}
