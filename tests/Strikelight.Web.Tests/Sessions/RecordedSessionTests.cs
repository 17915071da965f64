using System.Text.Json;
using System.Text.RegularExpressions;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Tests.Hosting;
using static Strikelight.Web.Tests.Hosting.LaterServer;

namespace Strikelight.Web.Tests.Sessions;

/// <summary>The 0DTE page over real recorded chains; skipped, saying so, where they are not present.</summary>
public sealed partial class RecordedSessionTests
{
    private const string Folder = "chains-yahoo-cboe";

    /// <summary>Added up from the files by a script that knows nothing of this repository.</summary>
    [Theory]
    [InlineData("SPY", "callVolume 3633978 putVolume 3292220 callOi 198752 putOi 191687", 750, 752, 750, 0.708966)]
    [InlineData("QQQ", "callVolume 2502347 putVolume 2460066 callOi 120409 putOi 242999", 715, 722, 720, 0.736151)]
    [InlineData("SPX", "callVolume 188701 putVolume 235957 callOi 56367 putOi 127306", 7500, 7750, 7500, 0.442566)]
    public async Task Json_OfARealChain_HasTheSumsOfItsFile(
        string symbol,
        string totals,
        double maxPainUsd,
        double callVolumeWallUsd,
        double putVolumeWallUsd,
        double zeroDteShare
    )
    {
        await using TestServer server = await RecordedEndpointTests.OpenAsync(Folder);

        JsonElement page = await JsonAsync(server, $"/0dte.json?symbols={symbol}");

        JsonElement figures = page.GetProperty("indexes")[0].GetProperty("figures");
        string[] words = totals.Split(' ');
        for (int i = 0; i < words.Length; i += 2)
        {
            Assert.Equal(words[i + 1], figures.GetProperty("totals").GetProperty(words[i]).GetRawText());
        }
        JsonElement levels = figures.GetProperty("levels");
        Assert.Equal(maxPainUsd, Strike(levels, "maxPain"));
        Assert.Equal(callVolumeWallUsd, Strike(levels, "volumeCallWall"));
        Assert.Equal(putVolumeWallUsd, Strike(levels, "volumePutWall"));
        Assert.Equal(zeroDteShare, figures.GetProperty("zeroDteShare").GetProperty("ofVolume").GetDouble(), 6);
    }

    [Fact]
    public async Task Html_OfRecordingsOfTwoDays_LetsTheBrowserCountDownNoneOfAnotherDay()
    {
        await using TestServer server = await RecordedEndpointTests.OpenAsync(Folder);

        string html = await TextAsync(server, "/0dte?symbols=SPY,SPX");

        Assert.Contains("data-clock-speed=\"0\"", html, StringComparison.Ordinal);
        Match ticking = Assert.Single(Ticking().Matches(html));
        Assert.Equal("2026-07-14T20:00:00.000Z", ticking.Groups["until"].Value);
        Assert.Contains("SPXW PM Mon 13 Jul 16:00 ET", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_PulseOfASingleRecording_SaysThatThereIsNoSecondChain()
    {
        await using TestServer server = await RecordedEndpointTests.OpenAsync(Folder);
        await TextAsync(server, "/0dte/SPY.json"); // begins what is read of the past
        await server.Service<LookBackCache>().SettleAsync();

        JsonElement page = await JsonAsync(server, "/0dte/SPY.json");

        Assert.Equal(
            "No two chains of the session are a quarter of an hour apart.",
            page.GetProperty("figures").GetProperty("pulse").GetProperty("reason").GetString()
        );
    }

    private static double Strike(JsonElement levels, string level) =>
        levels.GetProperty(level).GetProperty("strikeUsd").GetDouble();

    [GeneratedRegex(
        "<time data-until[^>]* datetime=\"(?<until>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ticking();
}
