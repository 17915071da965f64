using Strikelight.Providers.Simulated;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Recorder.Levels;

/// <summary>Minutes of levels as a recorder would have left them.</summary>
internal static class PlantedLevels
{
    /// <summary>A server with a history in the folder, in which a recorder of its source has run.</summary>
    /// <param name="folder">Folder of the history.</param>
    /// <param name="now">Market time at the start.</param>
    /// <param name="startedAt">Since when the recorder ran.</param>
    public static async Task<TestServer> ServerAsync(string folder, DateTimeOffset now, DateTimeOffset startedAt)
    {
        TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = "",
                ["Store:Folder"] = folder,
                ["Simulated:StartAt"] = now.ToString("O"),
            }
        );
        await StartAsync(server.Service<History>().Store!, SimulatedOptions.DefaultId, startedAt);
        return server;
    }

    /// <summary>The log of a recorder that started and runs.</summary>
    public static async Task StartAsync(IStore store, string source, DateTimeOffset at)
    {
        RecorderEvent start = new(new(source, ""), RecorderEventKind.Start, new(at, at), "");
        Assert.True(store.TryWrite(new(start), out Task acknowledged));
        await acknowledged;
    }

    /// <summary>A minute in which everything follows from spot; walls lie five above and below.</summary>
    /// <param name="owner">Source and symbol.</param>
    /// <param name="start">Start of the minute.</param>
    /// <param name="spotUsd">Spot.</param>
    /// <param name="receivedSeconds">When it was received, from the minute's start.</param>
    public static LevelMinute At(
        SourceSymbol owner,
        DateTimeOffset start,
        double spotUsd,
        double receivedSeconds = 50
    ) =>
        new(
            owner,
            start,
            (byte)LevelQuality.Whole,
            [
                new(LevelFigureId.SpotUsd, spotUsd),
                new(LevelFigureId.MarketSeconds, 49),
                new(LevelFigureId.ReceivedSeconds, receivedSeconds),
                new(LevelFigureId.CallWallUsd, spotUsd + 5),
                new(LevelFigureId.PutWallUsd, spotUsd - 5),
                new(LevelFigureId.ZeroGammaUsd, spotUsd - 1.25),
                new(LevelFigureId.MaxPainUsd, 600),
                new(LevelFigureId.ExpectedMoveUsd, 4),
                new(LevelFigureId.AtmVolatility, 0.15),
                new(LevelFigureId.SettlementDays, 0.25),
                new(LevelFigureId.GexUsdPerPct, 1e9 + spotUsd),
                new(LevelFigureId.PutCallVolume, 1.1),
                new(LevelFigureId.PutCallOi, 1.4),
            ]
        );

    /// <summary>Writes minutes and waits until they are safe.</summary>
    public static Task WriteAsync(IStore store, params ReadOnlySpan<StoreRecord> records)
    {
        Assert.True(store.TryWrite(new StoreBatch(records), out Task acknowledged));
        return acknowledged;
    }
}
