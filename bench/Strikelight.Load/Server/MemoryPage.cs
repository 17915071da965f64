using System.Net;
using System.Text.Json;

namespace Strikelight.Load.Server;

/// <summary>What the server says of itself at <c>/memory.json</c>; null where it does not say.</summary>
/// <param name="LiveHeapBytes">Objects its last collection left.</param>
/// <param name="Viewers">Open streams.</param>
/// <param name="UpstreamCalls">Questions to its source since the start.</param>
/// <param name="SocketBytes">Kernel memory of its sockets.</param>
/// <param name="Pressure">How short memory is.</param>
public sealed record MemoryPage(
    long? LiveHeapBytes,
    long? Viewers,
    long? UpstreamCalls,
    long? SocketBytes,
    string? Pressure
)
{
    /// <summary>Asks the server.</summary>
    public static async Task<MemoryPage> AskAsync(HttpClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        using HttpResponseMessage answer = await client.GetAsync("/memory.json", cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return new(null, null, null, null, null);
        }
        await using Stream body = await answer.Content.ReadAsStreamAsync(cancellation);
        using JsonDocument json = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        JsonElement root = json.RootElement;
        return new(
            Number(root, "process", "gcLiveBytes"),
            Number(root, "viewers", "count"),
            Number(root, "upstream", "calls"),
            Number(root, "process", "socketBytes"),
            root.GetProperty("pressure").GetProperty("level").GetString()
        );
    }

    private static long? Number(JsonElement root, string part, string name) =>
        root.GetProperty(part).GetProperty(name) is { ValueKind: JsonValueKind.Number } number
            ? number.GetInt64()
            : null;
}
