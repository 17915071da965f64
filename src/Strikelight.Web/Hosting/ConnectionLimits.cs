using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Hosting;

/// <summary>Bounds what one connection, and all of them, may take of the server.</summary>
internal static class ConnectionLimits
{
    private const int ConnectionsLeast = 64;
    private static readonly TimeSpan ReadGrace = TimeSpan.FromSeconds(5);

    /// <summary>Applies <see cref="ConnectionOptions"/> to Kestrel, its sockets and the shutdown.</summary>
    public static void AddConnectionLimits(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ConnectionOptions>, BudgetPlan>(Limit);
        services.AddOptions<SocketTransportOptions>().Configure<IOptions<ConnectionOptions>>(BoundSendBuffers);
        services
            .AddOptions<HostOptions>()
            .Configure<IOptions<ConnectionOptions>>(
                (host, connections) => host.ShutdownTimeout = TimeSpan.FromSeconds(connections.Value.DrainSeconds)
            );
    }

    private static void Limit(KestrelServerOptions kestrel, IOptions<ConnectionOptions> connections, BudgetPlan plan)
    {
        ConnectionOptions options = connections.Value;
        KestrelServerLimits limits = kestrel.Limits;
        long streams = plan.Viewers.CapBytes / plan.ViewerBytes;
        limits.MaxConcurrentConnections = options.Most ?? streams + streams / 4 + ConnectionsLeast;
        limits.MaxRequestLineSize = options.RequestLineBytes;
        limits.MaxRequestHeadersTotalSize = options.HeaderBytes;
        limits.MaxRequestHeaderCount = options.HeaderCount;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(options.HeaderSeconds);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(options.KeepAliveSeconds);
        limits.MaxRequestBodySize = options.BodyBytes;
        limits.MaxRequestBufferSize = Math.Max(options.HeaderBytes, options.RequestLineBytes);
        limits.MaxResponseBufferSize = options.ResponseBufferBytes;
        limits.MinResponseDataRate = new(options.LeastReadBytesPerSecond, ReadGrace);
        kestrel.AddServerHeader = false;
    }

    private static void BoundSendBuffers(SocketTransportOptions transport, IOptions<ConnectionOptions> connections)
    {
        int bytes = connections.Value.SendBufferBytes;
        transport.Backlog = connections.Value.Backlog;
        // A write goes to the socket on the thread that makes it. Otherwise all viewers of a page first fill a buffer
        // each, and the buffers of a moment stay: 20 KiB a viewer were measured.
        transport.UnsafePreferInlineScheduling = true;
        transport.CreateBoundListenSocket = endpoint =>
        {
            Socket socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            socket.SendBufferSize = bytes;
            return socket;
        };
    }
}
