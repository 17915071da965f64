using Strikelight.Web.Budget;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>Puts what pages show of the past into the server.</summary>
public static class LookBackServices
{
    /// <summary>Registers the results of the past with what moves pages when one is there.</summary>
    public static void AddLookBack(this IServiceCollection services)
    {
        services.AddSingleton<LookBackTopics>().AddSingleton<LookBackFeed>();
        services.AddSingleton<LookBackCache>().AddByteHolder<LookBackCache>();
        services.AddSingleton<PastSession>().AddSingleton<PastClose>().AddSingleton<PastPutCall>();
    }
}
