using Microsoft.Extensions.Options;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Puts the level report into the server.</summary>
public static class LevelsReportFeature
{
    /// <summary>Registers what the page needs.</summary>
    public static void AddLevelsReport(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<LevelsReportOptions>, LevelsReportOptionsValidator>();
        services.AddOptions<LevelsReportOptions>().BindConfiguration("Pages:LevelsReport").ValidateOnStart();
        services.AddSingleton<LevelsReportQuery>().AddSingleton<LevelsReportPage>();
        services.AddSingleton(
            new NavItem(
                "Level report",
                LevelsReportUrl.Path,
                "Did the wall hold, more often than other strikes?",
                false
            )
            {
                CanTravel = true,
            }
        );
    }

    /// <summary>Maps the page in all its forms.</summary>
    public static void MapLevelsReport(this IEndpointRouteBuilder routes) =>
        routes.MapPage<LevelsReportPage, LevelsReportRequest, LevelsReportView, LevelsReportFragment>();
}
