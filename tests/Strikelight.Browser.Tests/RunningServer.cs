using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Web.Hosting;

namespace Strikelight.Browser.Tests;

/// <summary>The real server in this process on a port of its own, under the simulated market of a fixed day.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, int port)
    {
        _app = app;
        Port = port;
    }

    public int Port { get; }

    public string Address => $"http://localhost:{Port}";

    /// <summary>Starts a server; port 0 takes a free one.</summary>
    public static async Task<RunningServer> StartAsync(
        int port = 0,
        Action<IServiceCollection>? services = null,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        Dictionary<string, string?> all = new(StringComparer.Ordinal)
        {
            ["urls"] = $"http://127.0.0.1:{port}",
            ["Simulated:StartAt"] = "2026-11-20T15:30:00Z",
            ["Simulated:PollSeconds"] = "1",
            ["Live:RetryLeastMilliseconds"] = "200",
            ["Budget:TotalBytes"] = "68719476736", // the process holds the tests too
            ["Recorder:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach ((string key, string? value) in settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            all[key] = value;
        }
        WebApplication app = StrikelightHost.Build(all, services);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, new Uri(app.Urls.First()).Port);
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
