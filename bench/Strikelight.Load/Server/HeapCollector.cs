using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace Strikelight.Load.Server;

/// <summary>Has a server collect its whole heap, so that what it then reports as live is live.</summary>
/// <remarks>A collection beside the running program leaves what died meanwhile.</remarks>
public static class HeapCollector
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const long GcKeyword = 0x1;
    private const long CollectKeyword = 0x800000; // a session with it begins with a full blocking collection

    /// <summary>Returns once the collection is over.</summary>
    public static async Task AskAsync(int processId, CancellationToken cancellation)
    {
        DiagnosticsClient client = new(processId);
        EventPipeProvider provider = new(Runtime, EventLevel.Informational, GcKeyword | CollectKeyword);
        using EventPipeSession session = await client.StartEventPipeSessionAsync(
            provider,
            requestRundown: false,
            token: cancellation
        );
        Task drained = session.EventStream.CopyToAsync(Stream.Null, cancellation);
        await session.StopAsync(cancellation);
        await drained;
    }
}
