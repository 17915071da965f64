using Microsoft.Extensions.Logging.Abstractions;
using Strikelight.Store.History;

namespace Strikelight.Store.Tests;

/// <summary>Stores and records for tests.</summary>
internal static class TestStore
{
    public static SourceSymbol Spx { get; } = new("simulated", "SPX");

    /// <summary>A Monday morning in New York.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public static UInt128 Hash { get; } = new(1, 2);

    public static SqliteStore Open(string folder, TimeProvider? clock = null, Action<StoreOptions>? change = null)
    {
        StoreOptions options = new() { Folder = folder };
        change?.Invoke(options);
        return SqliteStore.Open(options, clock ?? TimeProvider.System, NullLogger<SqliteStore>.Instance);
    }

    /// <summary>Writes and waits until it is acknowledged.</summary>
    public static async Task WriteAsync(this IStore store, params StoreRecord[] records)
    {
        Assert.True(store.TryWrite(new(records), out Task acknowledged), "the queue is full");
        await acknowledged.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    /// <summary>The bytes of a chain that no other number has.</summary>
    public static byte[] Payload(int number, int byteCount = 700)
    {
        byte[] bytes = new byte[byteCount];
        ulong state = ((ulong)number * 0x9E3779B97F4A7C15) + 1;
        for (int i = 0; i < byteCount; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes[i] = (byte)(state >> 32);
        }
        return bytes;
    }

    public static ContractTable Contracts { get; } = new(Hash, Payload(-1, 300));

    public static ChainChunk Chain(DateTimeOffset market, int number = 0, DateTimeOffset? key = null) =>
        new(Spx, new(market, market.AddSeconds(1), key), Hash, 10, Payload(number));

    public static LevelMinute Level(int minute, double value) =>
        new(Spx, Morning.AddMinutes(minute), 1, [new(1, value), new(900, -value)]);

    public static async Task<List<Stored<T>>> ListAsync<T>(this IAsyncEnumerable<Stored<T>> rows)
        where T : class
    {
        List<Stored<T>> list = [];
        await foreach (Stored<T> row in rows)
        {
            list.Add(row);
        }
        return list;
    }

    /// <summary>Values of rows of which none may be at fault.</summary>
    public static async Task<List<T>> ValuesAsync<T>(this IAsyncEnumerable<Stored<T>> rows)
        where T : class =>
        [
            .. (await rows.ListAsync()).Select(row =>
            {
                Assert.Null(row.Fault);
                Assert.NotNull(row.Value);
                return row.Value;
            }),
        ];
}
