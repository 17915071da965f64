using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Strikelight.Load.Client;

namespace Strikelight.Load.Scenarios;

/// <summary>The attacks.</summary>
internal static class Attacks
{
    private const int Connections = 64;
    private const int SlowSenders = 500;
    private static readonly TimeSpan SlowMost = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SlowPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AnswerMost = TimeSpan.FromSeconds(10);

    public static IReadOnlyList<(string Name, Attack Run)> All { get; } =
    [
        ("unknown symbols", (server, options, _, end) => AskAsync(server, options.Count, UnknownSymbol, end)),
        ("malformed symbols", (server, options, _, end) => AskAsync(server, options.Count, MalformedSymbol, end)),
        ("junk parameters", (server, options, _, end) => AskAsync(server, options.Count, JunkParameter, end)),
        ("different views", (server, options, _, end) => AskAsync(server, options.Count / 10, OtherView, end)),
        ("requests too large", (server, _, _, end) => SendAllAsync(server, TooLarge(), end)),
        ("slow senders", SlowSendersAsync),
        ("more streams than fit", StreamsAsync),
    ];

    private static string UnknownSymbol(int i) => $"/walls/{Letters(i)}";

    private static string MalformedSymbol(int i) => $"/walls/{Uri.EscapeDataString($"..%{i}<>'\"")}";

    private static string JunkParameter(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"/walls/SPX.json?j{i}={i}");

    private static string OtherView(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"/walls/SPX?at=2026-11-18T15:{i / 60 % 60:D2}:{i % 60:D2}Z");

    private static string Letters(int i) =>
        string.Concat("Q", (char)('A' + i % 26), (char)('A' + i / 26 % 26), (char)('A' + i / 676 % 26));

    private static async Task<IReadOnlyDictionary<string, int>> AskAsync(
        IPEndPoint server,
        int count,
        Func<int, string> url,
        CancellationToken cancellation
    )
    {
        ConcurrentDictionary<string, int> outcome = new(StringComparer.Ordinal);
        using SocketsHttpHandler handler = new() { MaxConnectionsPerServer = Connections, AllowAutoRedirect = false };
        using HttpClient client = new(handler) { BaseAddress = new($"http://{server}") };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = cancellation },
            async (i, token) =>
            {
                using HttpResponseMessage answer = await client.GetAsync(url(i), token);
                Note(outcome, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
            }
        );
        return outcome;
    }

    private static IEnumerable<string> TooLarge()
    {
        string headers = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"h{i}: x\r\n"));
        yield return $"GET /{new string('x', 16 * 1024)} HTTP/1.1\r\nHost: localhost\r\n\r\n";
        yield return $"GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n";
        yield return $"GET / HTTP/1.1\r\nHost: localhost\r\nBig: {new string('x', 64 * 1024)}\r\n\r\n";
        yield return "POST /walls/SPX HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1073741824\r\n\r\n";
        yield return "GET / HTTP/9.9\r\n\r\n";
        yield return new string('x', 100_000);
    }

    private static async Task<IReadOnlyDictionary<string, int>> SendAllAsync(
        IPEndPoint server,
        IEnumerable<string> requests,
        CancellationToken cancellation
    )
    {
        ConcurrentDictionary<string, int> outcome = new(StringComparer.Ordinal);
        foreach (string request in requests)
        {
            Note(outcome, await AnswerAsync(server, request, cancellation));
        }
        return outcome;
    }

    /// <summary>The status a request gets, or that the connection was closed, or that nothing came.</summary>
    private static async Task<string> AnswerAsync(IPEndPoint server, string request, CancellationToken cancellation)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(AnswerMost);
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(server, late.Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes(request), late.Token);
            byte[] buffer = new byte[256];
            int read = await socket.ReceiveAsync(buffer, late.Token);
            string[] words = Encoding.ASCII.GetString(buffer, 0, read).Split(' ');
            return words.Length > 1 ? words[1] : "closed";
        }
        catch (SocketException)
        {
            return "closed";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "no answer";
        }
    }

    /// <summary>Connections that send a byte of a header a second, until the server has closed them.</summary>
    private static async Task<IReadOnlyDictionary<string, int>> SlowSendersAsync(
        IPEndPoint server,
        LoadOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        ConcurrentDictionary<string, int> outcome = new(StringComparer.Ordinal);
        List<Socket> sockets = [];
        for (int i = 0; i < SlowSenders; i++)
        {
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(server, cancellation);
            sockets.Add(socket);
        }
        long begun = clock.GetTimestamp();
        while (sockets.Count > 0 && clock.GetElapsedTime(begun) < SlowMost)
        {
            foreach (Socket socket in sockets.ToArray())
            {
                if (socket.Poll(0, SelectMode.SelectRead) || !TrySend(socket))
                {
                    int tens = 10 * (1 + (int)(clock.GetElapsedTime(begun).TotalSeconds / 10));
                    Note(outcome, string.Create(CultureInfo.InvariantCulture, $"closed within {tens} s"));
                    socket.Dispose();
                    sockets.Remove(socket);
                }
            }
            await Task.Delay(SlowPause, clock, cancellation);
        }
        sockets.ForEach(socket =>
        {
            Note(outcome, "kept");
            socket.Dispose();
        });
        return outcome;
    }

    private static bool TrySend(Socket socket)
    {
        try
        {
            return socket.Send("G"u8) == 1;
        }
        catch (SocketException)
        {
            return false; // closed by the server
        }
    }

    /// <summary>Asks for more streams than there is memory for; those let in stay open meanwhile.</summary>
    private static async Task<IReadOnlyDictionary<string, int>> StreamsAsync(
        IPEndPoint server,
        LoadOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        LoadTally tally = new();
        await using Crowd crowd = new(new(server), options.Pages, tally, clock);
        crowd.ComeBack(options.Viewers, "0.0.0");
        int there = await crowd.HaveContentAsync(AnswerMost, cancellation);
        Dictionary<string, int> outcome = new(tally.Errors, StringComparer.Ordinal)
        {
            ["streams with content"] = there,
        };
        return outcome;
    }

    private static void Note(ConcurrentDictionary<string, int> outcome, string what) =>
        outcome.AddOrUpdate(what, 1, (_, count) => count + 1);
}
