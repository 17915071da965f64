using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Web.Hosting;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>The real server on a port of its own, with a client that follows no redirect.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app)
    {
        _app = app;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public int Port => Client.BaseAddress!.Port;

    public static async Task<TestServer> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null
    )
    {
        Dictionary<string, string?> all = new(StringComparer.OrdinalIgnoreCase)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Simulated:StartAt"] = "2026-11-20T15:30:00Z",
            ["Simulated:PollSeconds"] = "1",
            ["Pages:Walls:SimulatedRefreshSeconds"] = "1",
            ["Budget:TotalBytes"] = "68719476736", // the process holds all other tests too
            ["Recorder:Enabled"] = "false",
            ["Recorder:PastSessions"] = "0", // twenty sessions take minutes
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach ((string key, string? value) in settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            all[key] = value;
        }
        WebApplication app = StrikelightHost.Build(all, services);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await _app.DisposeAsync();
    }
}
