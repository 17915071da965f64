using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.StartUp;

namespace Strikelight.Web.Tests.Replay;

/// <summary>The Replay button is there where something can be replayed, and says since when.</summary>
public sealed class ReplayReachTests : IDisposable
{
    private const string Button = "data-act=\"replay\"";

    private readonly KeptHistory _kept = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _kept.Dispose();

    [Fact]
    public async Task Page_WhereNothingIsRecorded_HasNoButtonAndNoBar()
    {
        await using TestServer server = await _kept.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Recorder:Enabled"] = "false" }
        );

        string html = await server.Client.GetStringAsync("/walls/SPY", Cancellation);

        Assert.DoesNotContain(Button, html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"replay\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithARecordedPast_SaysSinceWhen()
    {
        await _kept.RecordAsync(
            SampleChain.At(KeptHistory.Symbol, KeptHistory.Close.AddDays(-1), 99),
            SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100)
        );
        await using TestServer server = await _kept.StartAsync();

        string html = await server.Client.GetStringAsync("/walls/SPY", Cancellation);

        Assert.Contains(Button, html, StringComparison.Ordinal);
        Assert.Contains("(r). Recorded since 2026-11-18 16:00 ET.", html, StringComparison.Ordinal);
        Assert.Contains("id=\"replay-note\" role=\"status\">Recorded since", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AtATimeWithoutAnyPast_KeepsTheBarThatLeadsBack()
    {
        await using TestServer server = await _kept.StartAsync();

        using HttpResponseMessage answer = await server.Client.GetAsync(
            "/walls/SPY?at=2026-11-19T20:00:00Z",
            Cancellation
        );
        string html = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("id=\"replay\"", html, StringComparison.Ordinal);
        Assert.Contains(Button, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAMarketThatKnowsAnyTime_SaysSo()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/walls/SPX", Cancellation);

        Assert.Contains("Any time of a session since", html, StringComparison.Ordinal);
    }
}
