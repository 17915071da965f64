using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Strikelight.Load.Client;

/// <summary>A client that asks and then never reads.</summary>
public sealed class SilentClient : IDisposable
{
    private const int ReceiveBytes = 4096;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        ReceiveBufferSize = ReceiveBytes,
    };

    /// <summary>Whether the server has closed the connection.</summary>
    public bool IsClosed => _socket.Poll(0, SelectMode.SelectError);

    /// <summary>Connects and asks for a live stream.</summary>
    public async Task AskAsync(IPEndPoint server, string page, CancellationToken cancellation)
    {
        await _socket.ConnectAsync(server, cancellation);
        string request = $"GET {page} HTTP/1.1\r\nHost: {server}\r\nAccept: text/event-stream\r\n\r\n";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request), cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();
}
