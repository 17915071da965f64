using Microsoft.Extensions.Options;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Puts the judging of levels into the server.</summary>
public static class OutcomeServices
{
    /// <summary>Registers what a page reads, whether there is a history or not.</summary>
    public static void AddOutcomeFeed(this IServiceCollection services) =>
        services.AddSingleton<OutcomeFeed>().AddSingleton<OutcomeFigures>();

    /// <summary>Registers what judges each session after its close.</summary>
    public static void AddOutcomes(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<OutcomeOptions>, OutcomeOptionsValidator>();
        services.AddOptions<OutcomeOptions>().BindConfiguration("Outcomes").ValidateOnStart();
        services.AddSingleton<DayLevelsReader>().AddSingleton<DayPathReader>().AddSingleton<DayJudge>();
        services.AddHostedService<OutcomeKeeper>();
    }
}
