using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.StartUp;

/// <summary>A folder with what an earlier run recorded, and servers over it whose source the test scripts.</summary>
internal sealed class KeptHistory : IDisposable
{
    public const string Symbol = "SPY";

    /// <summary>The close of the day before <see cref="Now"/>.</summary>
    public static readonly DateTimeOffset Close = new(2026, 11, 19, 21, 0, 0, TimeSpan.Zero);

    /// <summary>Noon of a session.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();

    public KeptHistory()
    {
        Provider = new(Clock) { HasPast = false };
        Provider.Info = Provider.Info with { PollInterval = TimeSpan.FromMilliseconds(200) };
    }

    public FakeTimeProvider Clock { get; } = new(Now);

    public ScriptedProvider Provider { get; }

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();

    public SqliteStore Open() => _folder.Open();

    /// <summary>Records chains as an earlier run would have.</summary>
    public async Task RecordAsync(params ChainSnapshot[] chains)
    {
        await using SqliteStore store = _folder.Open();
        foreach (ChainSnapshot chain in chains)
        {
            await WriteAsync(store, chain);
        }
    }

    public static async Task WriteAsync(IStore store, ChainSnapshot chain)
    {
        PollRecords poll = ChainRecords.Of(chain, null, TimeSpan.FromHours(1));
        Assert.True(store.TryWrite(poll.Batch, out Task acknowledged));
        await acknowledged;
    }

    public Task<TestServer> StartAsync(
        IReadOnlyDictionary<string, string?>? more = null,
        Action<IServiceCollection>? services = null
    )
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Recorder:Enabled"] = "true",
            ["Recorder:Symbols"] = "",
            ["Recorder:Seconds"] = "1",
            ["Pages:Walls:RefreshSeconds"] = "1",
            ["Store:Folder"] = _folder.Path,
        };
        foreach ((string key, string? value) in more ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            settings[key] = value;
        }
        return TestServer.StartAsync(
            settings,
            all =>
            {
                all.AddSingleton<IMarketDataProvider>(Provider);
                services?.Invoke(all);
            }
        );
    }
}
