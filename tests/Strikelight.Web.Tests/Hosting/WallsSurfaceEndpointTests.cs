using System.Text.Json;

namespace Strikelight.Web.Tests.Hosting;

public sealed class WallsSurfaceEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Html_OfASymbol_HasTheSurfacesPanels()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/walls/XSP", Cancellation);

        foreach (string panel in (string[])["vol-term", "vol-smile", "surface", "surface-table"])
        {
            Assert.Contains($"id=\"{panel}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Json_OfASymbol_HasASkewOrAReasonForEveryExpiry()
    {
        await using TestServer server = await TestServer.StartAsync();

        string json = await server.Client.GetStringAsync("/walls/XSP.json", Cancellation);
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement surface = document.RootElement.GetProperty("surface");
        JsonElement[] slices = [.. surface.GetProperty("slices").EnumerateArray()];

        Assert.True(slices.Length > 5);
        Assert.All(
            slices,
            slice =>
            {
                bool fitted = slice.GetProperty("reason").ValueKind == JsonValueKind.Null;
                JsonElement skew = slice.GetProperty("skew");
                Assert.Equal(fitted, skew.GetProperty("atmVolatility").ValueKind == JsonValueKind.Number);
                Assert.Equal(fitted, slice.GetProperty("curve").GetString() != "none");
                Assert.InRange(slice.GetProperty("outside").GetInt32(), 0, slice.GetProperty("judged").GetInt32());
                bool strip = slice.GetProperty("stripReason").ValueKind == JsonValueKind.Null;
                Assert.Equal(strip, slice.GetProperty("stripVolatility").ValueKind == JsonValueKind.Number);
            }
        );
        double atm = surface.GetProperty("thirtyDays").GetProperty("atmVolatility").GetDouble();
        double variance = surface.GetProperty("thirtyDaysStripVolatility").GetDouble();
        Assert.InRange(atm, 0.05, 0.6);
        Assert.InRange(variance, atm, 2 * atm); // the strip counts the wings of the smile, which stand above the money
    }

    [Fact]
    public async Task Json_OfTheNearestSmiles_KeepsOneValueAStrike()
    {
        await using TestServer server = await TestServer.StartAsync();

        string json = await server.Client.GetStringAsync("/walls/XSP.json", Cancellation);
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement surface = document.RootElement.GetProperty("surface");
        int strikes = surface.GetProperty("smileStrikesUsd").GetArrayLength();
        JsonElement[] smiles = [.. surface.GetProperty("smiles").EnumerateArray()];

        Assert.InRange(strikes, 2, 60);
        Assert.InRange(smiles.Length, 1, 3);
        Assert.All(
            smiles,
            smile =>
            {
                Assert.Equal(strikes, smile.GetProperty("market").GetArrayLength());
                Assert.Equal(strikes, smile.GetProperty("model").GetArrayLength());
                Assert.Equal(strikes, smile.GetProperty("isOutside").GetArrayLength());
            }
        );
    }
}
