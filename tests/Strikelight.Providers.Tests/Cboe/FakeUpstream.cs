using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>
/// A web server of ours in the place of the source: answers as the test says and remembers what was asked.
/// </summary>
internal sealed class FakeUpstream : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeUpstream(WebApplication app) => _app = app;

    /// <summary>What the next calls get; the number of calls so far comes with it, one for the first.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = SmallChain;

    public ConcurrentQueue<(string Host, string Path, IHeaderDictionary Headers)> Calls { get; } = [];

    public int Port { get; private set; }

    public string BaseAddress => $"http://127.0.0.1:{Port}";

    public static async Task<FakeUpstream> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        FakeUpstream upstream = new(app);
        app.Run(upstream.HandleAsync);
        await app.StartAsync();
        string address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        upstream.Port = new Uri(address).Port;
        return upstream;
    }

    public static Task SmallChain(HttpContext context, int call) => Json(context, SmallAnswer.Bytes);

    public static async Task Json(HttpContext context, byte[] body, string? encoding = null)
    {
        context.Response.ContentType = "application/json";
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }
        await context.Response.Body.WriteAsync(body);
    }

    public static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }
        return Task.CompletedTask;
    }

    public static Task Redirect(HttpContext context, string location)
    {
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private Task HandleAsync(HttpContext context)
    {
        HeaderDictionary headers = [];
        foreach (var (name, value) in context.Request.Headers)
        {
            headers[name] = value;
        }
        Calls.Enqueue((context.Request.Host.Value!, context.Request.Path.Value!, headers));
        return Answer(context, Calls.Count);
    }
}
