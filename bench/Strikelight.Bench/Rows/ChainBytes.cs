using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Cboe;

namespace Strikelight.Bench.Rows;

/// <summary>Parses a whole answer that lies in memory, on the calling thread.</summary>
internal static class ChainBytes
{
    public static ChainSnapshot Parse(byte[] json)
    {
        using MemoryStream stream = new(json);
        ValueTask<FetchResult<ChainSnapshot>> parsing = CboeChainParser.ParseAsync(
            stream,
            SampleMarket.Symbol,
            "bench",
            null,
            CancellationToken.None
        );
        // Reading from memory never waits, so that the task is done before it is handed out.
        FetchResult<ChainSnapshot> answer = parsing.IsCompleted
            ? parsing.Result
            : throw new InvalidOperationException("Reading from memory waited.");
        return answer.Value ?? throw new InvalidOperationException(answer.Detail);
    }
}
