using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Web.Hosting;

namespace Strikelight.Bench;

/// <summary>The real server at the minute of the sample market: time stands still, nothing is recorded.</summary>
internal static class SampleServer
{
    public static WebApplication Build()
    {
        Dictionary<string, string?> settings = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Simulated:StartAt"] = SampleMarket.At.ToString("O"),
            ["Recorder:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "Error",
        };
        return StrikelightHost.Build(
            settings,
            services => services.AddSingleton<TimeProvider>(new FixedClock(SampleMarket.At))
        );
    }
}
