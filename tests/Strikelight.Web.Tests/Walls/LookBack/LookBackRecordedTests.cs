using System.IO.Compression;
using System.Text.Json;
using Strikelight.Web.Tests.Commands;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Walls.LookBack;

/// <summary>Change of open interest of recorded chains; skipped, saying so, where they are not there.</summary>
/// <remarks>What is expected is worked out from the files by other means: one dictionary a day, no chain.</remarks>
public sealed class LookBackRecordedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every symbol with chains of 20 and 21 August 2026: the page of the 21st, by strike.</summary>
    [Fact]
    public async Task OiChange_OfRecordedChains_IsTheDifferenceOfTheirCounts()
    {
        string folder = SavedFiles.Shared("chains-yahoo-cboe");
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Provider"] = "recorded",
                ["Recorded:Path"] = folder,
            }
        );
        int rows = 0;
        int changed = 0;
        List<string> others = [];
        foreach (string later in Directory.GetFiles(folder, "*_2026-08-21T*ET.json.gz").Order(StringComparer.Ordinal))
        {
            string symbol = Path.GetFileName(later).Split('_')[0];
            if (Directory.GetFiles(folder, $"{symbol}_2026-08-20T*ET.json.gz") is not [string earlier])
            {
                continue;
            }
            Dictionary<string, double> expected = Changes(earlier, later);
            string address = $"/walls/{symbol.Replace('-', '.')}.json?at=2026-08-21T20:00:00Z";
            JsonElement change = (await WallsEndpointTests.JsonAsync(server, address)).GetProperty("oiChange");
            Assert.Equal("2026-08-20", change.GetProperty("comparedWith").GetString());
            foreach (JsonElement row in change.GetProperty("strikes").EnumerateArray())
            {
                foreach (string side in (string[])["call", "put"])
                {
                    string key = $"{row.GetProperty("strikeUsd").GetDouble()} {side}";
                    double? shown = Number(row.GetProperty(side + "Change"));
                    double wanted = expected.GetValueOrDefault(key);
                    rows++;
                    changed += wanted != 0 ? 1 : 0;
                    if (shown != wanted && !(shown is null && wanted == 0))
                    {
                        others.Add($"{symbol} {key}: {shown}, {wanted} expected");
                    }
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{rows} strikes and sides, {changed} changed, {others.Count} differ"
        );
        Assert.True(rows > 1_000, $"{rows} rows");
        Assert.Empty(others);
    }

    /// <summary>By strike and side, of contracts that are unsettled on the later day and counted on it.</summary>
    private static Dictionary<string, double> Changes(string earlier, string later)
    {
        Dictionary<string, double?> before = Counts(earlier);
        Dictionary<string, double> changes = new(StringComparer.Ordinal);
        foreach ((string contract, double? count) in Counts(later))
        {
            double? change = before.TryGetValue(contract, out double? was) ? count - was : count;
            string key = contract[(contract.IndexOf(' ') + 1)..];
            changes[key] = changes.GetValueOrDefault(key) + (change ?? 0);
        }
        return changes;
    }

    /// <summary>Open contracts by "expiry strike side"; null where the file says nothing.</summary>
    private static Dictionary<string, double?> Counts(string file)
    {
        using FileStream packed = File.OpenRead(file);
        using GZipStream unpacked = new(packed, CompressionMode.Decompress);
        using JsonDocument document = JsonDocument.Parse(unpacked);
        Dictionary<string, double?> counts = new(StringComparer.Ordinal);
        foreach (JsonElement quote in document.RootElement.GetProperty("quotes").EnumerateArray())
        {
            if (quote.GetProperty("greeksMissingReason").ValueEquals("cboe_unmatched"))
            {
                continue; // of before a split: listed no more, and refused at the door
            }
            string key =
                $"{quote.GetProperty("expiration").GetString()} {quote.GetProperty("strike").GetDouble()} "
                + quote.GetProperty("side").GetString();
            counts[key] = Number(quote.GetProperty("openInterest"));
        }
        return counts;
    }

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
