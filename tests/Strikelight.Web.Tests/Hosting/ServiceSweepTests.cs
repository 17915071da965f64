using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Web.Hosting;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.Hosting;

public sealed class ServiceSweepTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60); // of one service on a busy machine

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("simulated", "true")]
    [InlineData("simulated", "false")]
    [InlineData("cboe", "true")]
    [InlineData("recorded", "true")]
    public async Task Host_EveryRegisteredService_Comes(string provider, string isRecording)
    {
        ServiceDescriptor[] registered = [];
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Provider"] = provider,
            ["Recorded:Path"] = _folder.Path,
            ["Recorder:Enabled"] = isRecording,
            ["Store:Folder"] = _folder.Path,
            ["Budget:TotalBytes"] = "68719476736",
            ["Logging:LogLevel:Default"] = "Error",
        };
        var building = Task.Run(
            () => StrikelightHost.Build(settings, services => registered = [.. services]),
            TestContext.Current.CancellationToken
        );
        await using WebApplication app = await building.WaitAsync(
            Limit,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );

        IReadOnlyList<string> faults = await ServiceSweep.FaultsAsync(app.Services, registered, Limit);

        Assert.Empty(faults);
        Assert.True(registered.Length > 100, $"only {registered.Length} services were looked at");
    }

    [Fact]
    public async Task Sweep_OfACircleOfFactories_EndsAndNamesIt()
    {
        ServiceCollection services = new();
        services.AddSingleton(provider => new Egg(provider.GetRequiredService<Hen>()));
        services.AddSingleton(provider => new Hen(provider.GetRequiredService<Egg>()));
        ServiceProvider container = services.BuildServiceProvider(); // not disposed: a thread waits in it for ever

        IReadOnlyList<string> faults = await ServiceSweep.FaultsAsync(container, services, TimeSpan.FromSeconds(5));

        Assert.Contains(nameof(Egg), Assert.Single(faults), StringComparison.Ordinal);
    }

    private sealed record Egg(Hen From);

    private sealed record Hen(Egg From);
}
