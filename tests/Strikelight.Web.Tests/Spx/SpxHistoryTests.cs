using System.Text.Json;
using Strikelight.Core.Calendar;
using Strikelight.Providers.Simulated;
using Strikelight.Store;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.Recorder;
using Strikelight.Web.Tests.Recorder.Levels;

namespace Strikelight.Web.Tests.Spx;

/// <summary>What the page says of recorded days, from minutes as a recorder would have left them.</summary>
public sealed class SpxHistoryTests : IDisposable
{
    private static readonly SourceSymbol Owner = new(SimulatedOptions.DefaultId, "SPX");

    // Noon of the Friday, so that its session runs and counts as no finished day.
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_OfRecordedDays_CountsThoseOnWhichTheMoveHeld()
    {
        await using TestServer server = await RecordedAsync();

        JsonElement held = (await LaterServer.JsonAsync(server, "/spx.json")).GetProperty("moves").GetProperty("held");

        // Each minute expects a move of 4: Tuesday moved by 2.25, Thursday by 9; today is not over.
        Assert.Equal(2, held.GetProperty("known").GetInt32());
        Assert.Equal(1, held.GetProperty("held").GetInt32());
        Assert.Equal(0.5, held.GetProperty("share").GetDouble());
        Assert.Equal(
            ["2026-11-19", "2026-11-17"],
            held.GetProperty("days").EnumerateArray().Select(day => day.GetProperty("day").GetString())
        );
    }

    [Fact]
    public async Task Html_OfFewRecordedDays_SaysHowManyItRestsOn()
    {
        await using TestServer server = await RecordedAsync();

        string moves = await LaterServer.TextAsync(server, "/spx");
        string gamma = await LaterServer.TextAsync(server, "/spx?view=gamma");

        Assert.Contains("held on 1 of 2 recorded days", moves, StringComparison.Ordinal);
        Assert.Contains("So few days say little.", moves, StringComparison.Ordinal);
        Assert.Contains("Days that began above zero gamma: 2, realised", gamma, StringComparison.Ordinal);
        Assert.Contains("below: 0.", gamma, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_FlipHistory_IsTheRootMeanSquareOfTheRecordedDays()
    {
        await using TestServer server = await RecordedAsync();

        JsonElement flips = (await LaterServer.JsonAsync(server, "/spx.json?view=gamma"))
            .GetProperty("gamma")
            .GetProperty("flips");

        double squares = Math.Pow(Math.Log(502.25 / 500), 2) + Math.Pow(Math.Log(609.0 / 600), 2);
        Assert.Equal(
            Math.Sqrt(252 * squares / 2),
            flips.GetProperty("above").GetProperty("realisedVolatility").GetDouble(),
            1e-12
        );
        Assert.All(
            flips.GetProperty("days").EnumerateArray(),
            day => Assert.InRange(day.GetProperty("realisedVolatility").GetDouble(), 0.01, 1)
        );
    }

    [Fact]
    public async Task Html_WithoutAHistory_SaysThatItRestsOnNoDay()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string moves = await LaterServer.TextAsync(server, "/spx");
        string gamma = await LaterServer.TextAsync(server, "/spx?view=gamma");

        Assert.Contains("It rests on 0 days. History is switched off", moves, StringComparison.Ordinal);
        Assert.Contains("It rests on 0 days. History is switched off", gamma, StringComparison.Ordinal);
    }

    private static DateTimeOffset Start(int day, int minute) =>
        ExchangeCalendar.SessionOn(new(2026, 11, day))!.Value.OpensAt.AddMinutes(minute);

    private async Task<TestServer> RecordedAsync()
    {
        TestServer server = await PlantedLevels.ServerAsync(_folder.Path, Noon, Start(17, 0));
        IStore store = server.Service<History>().Store!;
        foreach (int minute in Enumerable.Range(0, 10))
        {
            await PlantedLevels.WriteAsync(
                store,
                PlantedLevels.At(Owner, Start(17, minute), 500 + 0.25 * minute),
                PlantedLevels.At(Owner, Start(19, minute), 600 + minute),
                PlantedLevels.At(Owner, Start(20, minute), 700 + minute)
            );
        }
        return server;
    }
}
