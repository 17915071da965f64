using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Strikelight.Load.Client;

namespace Strikelight.Load.Server;

/// <summary>The server under load, as a process of its own.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string NoHistory = "Recorder:Enabled=false"; // writing one is not what is measured
    private const int TerminateSignal = 15;
    private static readonly TimeSpan StartMost = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopMost = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AskPause = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly ServerCertificate? _certificate;
    private readonly TimeProvider _clock;

    private ServerProcess(
        Process process,
        IPEndPoint address,
        MemoryBox box,
        ServerCertificate? certificate,
        TimeProvider clock
    )
    {
        _process = process;
        _certificate = certificate;
        _clock = clock;
        Door = new(address, certificate?.ClientOptions());
        Box = box;
        Figures = new(process.Id);
        SocketsHttpHandler handler = new();
        if (Door.Tls is { } tls)
        {
            handler.SslOptions = tls;
        }
        Client = new(handler) { BaseAddress = new($"{Door.Scheme}://{address}"), Timeout = StartMost };
    }

    /// <summary>Where it listens, and how to speak to it.</summary>
    public ServerDoor Door { get; }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => Door.Address;

    /// <summary>Its process.</summary>
    public int Id => _process.Id;

    /// <summary>What keeps its memory.</summary>
    public MemoryBox Box { get; }

    /// <summary>What the system says of it.</summary>
    public ProcessFigures Figures { get; }

    /// <summary>For a few questions beside the load.</summary>
    public HttpClient Client { get; }

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>Starts it on a free port and waits until it can serve.</summary>
    /// <param name="options">Its settings, the most memory it may take and whether it speaks TLS.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It ended at once or never answered.</exception>
    public static async Task<ServerProcess> StartAsync(
        LoadOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        IPEndPoint address = new(IPAddress.Loopback, FreePort());
        ServerCertificate? certificate = options.IsTls ? ServerCertificate.Make(clock) : null;
        ProcessStartInfo start = new("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(ServerProgram.Find());
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add($"{(certificate is null ? "http" : "https")}://{address}");
        foreach (string setting in (string[])[NoHistory, .. certificate?.Settings ?? [], .. options.Settings])
        {
            start.ArgumentList.Add("--set"); // the last word on a setting wins
            start.ArgumentList.Add(setting);
        }
        var box = MemoryBox.Of(options.BoxBytes);
        box.Prepare(start);
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        box.Enclose(process.Id);
        process.OutputDataReceived += (_, _) => { }; // read, so that the pipe never fills
        process.BeginOutputReadLine();
        ServerProcess server = new(process, address, box, certificate, clock);
        await server.WaitAsync(cancellation);
        return server;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, TerminateSignal);
            using CancellationTokenSource late = new(StopMost, _clock);
            try
            {
                await _process.WaitForExitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        Box.Remove();
        _certificate?.Dispose();
        _process.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        long begun = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(begun) < StartMost && IsAlive)
        {
            try
            {
                using HttpResponseMessage answer = await Client.GetAsync("/health/ready", cancellation);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(AskPause, _clock, cancellation);
        }
        throw new InvalidOperationException("The server did not become ready.");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
