using Strikelight.Web.Features.DayLevels;
using Strikelight.Web.Features.Health;
using Strikelight.Web.Features.Home;
using Strikelight.Web.Features.LevelsReport;
using Strikelight.Web.Features.Memory;
using Strikelight.Web.Features.Replay;
using Strikelight.Web.Features.Spx;
using Strikelight.Web.Features.Symbols;
using Strikelight.Web.Features.Walls;
using Strikelight.Web.Features.ZeroDte;
using Strikelight.Web.Features.ZeroDteIndex;

namespace Strikelight.Web.Hosting;

/// <summary>The features of the server: a folder and a line in each of these two lists.</summary>
internal static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddHome();
        services.AddWalls();
        services.AddZeroDte();
        services.AddSpx();
        services.AddZeroDteIndex();
        services.AddLevelsReport();
        services.AddHistoryPage();
        services.AddMemory();
    }

    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapWalls();
        routes.MapZeroDte();
        routes.MapSpx();
        routes.MapZeroDteIndex();
        routes.MapLevelsReport();
        routes.MapHistoryPage();
        routes.MapMemory();
        routes.MapReplay();
        routes.MapSymbols();
        routes.MapHealth();
    }
}
