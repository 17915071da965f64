using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>The provider as an application has it, pointed at a fake upstream, on a clock the test moves.</summary>
internal sealed class CboeHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CboeHost(FakeUpstream upstream, FakeTimeProvider clock, ServiceProvider services)
    {
        Upstream = upstream;
        Clock = clock;
        _services = services;
        Provider = services.GetRequiredService<CboeProvider>();
    }

    public FakeUpstream Upstream { get; }

    public FakeTimeProvider Clock { get; }

    public CboeProvider Provider { get; }

    public IServiceProvider Services => _services;

    /// <summary>Starts both. The clock stands unless the test moves it.</summary>
    public static async Task<CboeHost> StartAsync(Action<CboeOptions>? configure = null)
    {
        FakeUpstream upstream = await FakeUpstream.StartAsync();
        FakeTimeProvider clock = new(SmallAnswer.Received);
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        services.AddCboeProvider();
        services.Configure<CboeOptions>(options =>
        {
            options.BaseAddress = upstream.BaseAddress;
            options.RedirectHosts = $"localhost:{upstream.Port}";
            configure?.Invoke(options);
        });
        return new(upstream, clock, services.BuildServiceProvider());
    }

    /// <summary>Asks for a chain on a clock that stands.</summary>
    public Task<FetchResult<ChainSnapshot>> AskAsync(string symbol = "SPX") =>
        Provider.GetChainAsync(symbol, at: null, TestContext.Current.CancellationToken);

    /// <summary>Asks for a chain; while the answer is awaited the clock is moved in small steps.</summary>
    public async Task<FetchResult<ChainSnapshot>> AskWhileTimePassesAsync(string symbol = "SPX")
    {
        var pending = Provider.GetChainAsync(symbol, at: null, TestContext.Current.CancellationToken);
        while (!pending.IsCompleted)
        {
            await Task.WhenAny(pending, Task.Delay(RealPause, TimeProvider.System));
            if (!pending.IsCompleted)
            {
                Clock.Advance(FakeStep);
            }
        }
        return await pending;
    }

    private static readonly TimeSpan RealPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan FakeStep = TimeSpan.FromMilliseconds(100);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Upstream.DisposeAsync();
    }
}
