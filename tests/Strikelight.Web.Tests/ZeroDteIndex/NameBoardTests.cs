using System.Text.Json;
using Strikelight.Web.Board;
using Strikelight.Web.Features.ZeroDteIndex.Names;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.ZeroDteIndex;

public sealed class NameBoardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_ByManyPages_FollowsEachNameOnceAndLetsGoWithTheLast()
    {
        await using TestServer server = await TestServer.StartAsync();
        NameBoard names = server.Service<NameBoard>();
        MarketBoard board = server.Service<MarketBoard>();

        IDisposable first = names.Watch(() => { });
        IDisposable second = names.Watch(() => { });

        Assert.Equal(names.All.Count, names.FollowedCount);
        Assert.All(names.All, name => Assert.True(board.IsFollowed(name)));
        Assert.All(names.All, name => Assert.Equal(0, board.ViewerCount(name)));
        first.Dispose();
        Assert.Equal(names.All.Count, names.FollowedCount);
        second.Dispose();
        Assert.Equal(0, names.FollowedCount);
        Assert.All(names.All, name => Assert.False(board.IsFollowed(name)));
    }

    [Fact]
    public async Task Watch_WhenANameIsThere_TellsThePages()
    {
        await using TestServer server = await TestServer.StartAsync();
        NameBoard names = server.Service<NameBoard>();
        TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

        using IDisposable watch = names.Watch(() => moved.TrySetResult());
        await moved.Task.WaitAsync(Cancellation);

        Assert.True(names.Version > 0);
        Assert.Contains(names.All, name => names.StateOf(name).Chain is not null);
    }

    [Fact]
    public async Task Json_BoardHasNoRoom_ShowsThePageAndWhyNamesAreMissing()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Board:MaxSymbols"] = "2" }
        );
        MarketBoard board = server.Service<MarketBoard>();
        using IDisposable looked = await WatchedAsync(board, "IWM");
        using IDisposable own = await WatchedAsync(board, "SPY");
        await board.GetAsync("SPY", TimeSpan.FromMinutes(1), Cancellation);

        string json = await server.Client.GetStringAsync("/0dte/SPY.json", Cancellation);

        using JsonDocument page = JsonDocument.Parse(json);
        Assert.Equal(JsonValueKind.Object, page.RootElement.GetProperty("figures").ValueKind);
        JsonElement missing = page
            .RootElement.GetProperty("names")
            .EnumerateArray()
            .Single(name => name.GetProperty("symbol").GetString() == "AMD");
        Assert.Equal(JsonValueKind.Null, missing.GetProperty("levels").ValueKind);
        Assert.Contains(
            "as many symbols as it may",
            missing.GetProperty("state").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>What the server itself asks for at its start makes room once it has been fetched.</summary>
    private static async Task<IDisposable> WatchedAsync(MarketBoard board, string symbol)
    {
        IDisposable? watch = null;
        await Eventually.TrueAsync(
            () => (watch = board.Watch(symbol, TimeSpan.FromMinutes(1), () => { })) is not null,
            $"room for {symbol}"
        );
        return watch!;
    }
}
