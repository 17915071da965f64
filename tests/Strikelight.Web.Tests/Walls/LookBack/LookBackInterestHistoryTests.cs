using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Walls.LookBack;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Commands;

namespace Strikelight.Web.Tests.Walls.LookBack;

/// <summary>Imported history of open interest by day; skipped, saying so, where it is not there.</summary>
public sealed class LookBackInterestHistoryTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Each day of the file as a chain, compared with the stored day before it, against the file.</summary>
    /// <remarks>A day of the file still lists expiries of days before it: they have settled and do not count.</remarks>
    [Theory]
    [InlineData("SPY")]
    [InlineData("META")]
    public async Task Interest_OfEveryDayOfAHistory_ChangedAsTheFileSays(string symbol)
    {
        string file = Path.Combine(SavedFiles.Shared("oi-history"), $"{symbol}_oi_history_2026-08.json.gz");
        CommandAnswer import = await _folder.RunAsync("import", file, "--source", "scripted");
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        SortedDictionary<DateOnly, Dictionary<Row, int>> days = Read(file);
        await using SqliteStore store = _folder.OpenStore();
        using LookBackCache cache = NewCache();
        ScriptedProvider provider = new(new FakeTimeProvider())
        {
            Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, "It keeps nothing."),
        };
        var history = History.In(store);
        PastInterest interest = new(cache, provider, new PastChains(provider, history), history);
        int rows = 0;
        List<string> others = [];

        foreach ((DateOnly before, DateOnly day) in days.Keys.Zip(days.Keys.Skip(1)))
        {
            interest.Before(symbol, day, DateTimeOffset.MaxValue, isLive: true);
            await cache.SettleAsync();
            LookBackAnswer<PriorInterest> found = interest.Before(symbol, day, DateTimeOffset.MaxValue, isLive: true);
            Assert.Equal((before, PriorInterest.FromHistory), (found.Value?.Day, found.Value?.Origin));
            ChainSnapshot chain = Chain(symbol, day, days[day]);
            OpenInterestChanges changes = Changes(chain, found.Value!);
            for (int i = 0; i < changes.StrikeUsd.Length; i++)
            {
                double strike = changes.StrikeUsd[i];
                Compare(changes.Calls.Change.ByStrike[i], OptionSide.Call, strike, before, day);
                Compare(changes.Puts.Change.ByStrike[i], OptionSide.Put, strike, before, day);
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{symbol}: {rows} strikes and sides, {others.Count} differ");
        Assert.True(rows > 1_000, $"{rows} rows");
        Assert.Empty(others);

        void Compare(double shown, OptionSide side, double strike, DateOnly before, DateOnly day)
        {
            double wanted = days[day]
                .Where(pair => pair.Key.Side == side && pair.Key.StrikeUsd == strike && pair.Key.Expiry >= day)
                .Sum(pair => pair.Value - days[before].GetValueOrDefault(pair.Key));
            rows++;
            if (shown != wanted)
            {
                others.Add($"{day} {strike} {side}: {shown}, {wanted} expected");
            }
        }
    }

    private static LookBackCache NewCache() =>
        new(
            BudgetPlan.Of(new(256L << 20, "test"), new()),
            new(),
            new(),
            new FakeTimeProvider(),
            NullLogger<LookBackCache>.Instance
        );

    private static OpenInterestChanges Changes(ChainSnapshot chain, PriorInterest before) =>
        OpenInterestChanges.Compute(
            ChainLevels.Compute(ChainAnalyzer.Analyze(chain, PricingOptions.Default), new()),
            chain,
            before.Day,
            before.Counts
        );

    /// <summary>A chain of the day's open interest in the morning, so that nothing of it has settled.</summary>
    private static ChainSnapshot Chain(string symbol, DateOnly day, Dictionary<Row, int> counts)
    {
        DateTimeOffset time = MarketTime.At(day, new(10, 0));
        ChainBuilder builder = new(symbol);
        foreach ((Row row, int count) in counts)
        {
            RawContract raw = RawContract.Blank;
            raw.Root = symbol;
            raw.Expiry = row.Expiry;
            raw.Side = row.Side;
            raw.StrikeUsd = row.StrikeUsd;
            raw.OpenInterest = count;
            builder.Add(raw);
        }
        return builder.Build(new(symbol, "scripted", time, time, new(600, time)));
    }

    private static SortedDictionary<DateOnly, Dictionary<Row, int>> Read(string file)
    {
        using FileStream packed = File.OpenRead(file);
        using GZipStream unpacked = new(packed, CompressionMode.Decompress);
        using JsonDocument document = JsonDocument.Parse(unpacked);
        SortedDictionary<DateOnly, Dictionary<Row, int>> days = [];
        foreach (JsonProperty day in document.RootElement.GetProperty("days").EnumerateObject())
        {
            Dictionary<Row, int> counts = [];
            foreach (JsonProperty expiry in day.Value.EnumerateObject())
            {
                var date = DateOnly.ParseExact(expiry.Name, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                foreach (JsonProperty strike in expiry.Value.EnumerateObject())
                {
                    double strikeUsd = double.Parse(strike.Name, CultureInfo.InvariantCulture);
                    counts[new(date, strikeUsd, OptionSide.Call)] = strike.Value.GetProperty("call_oi").GetInt32();
                    counts[new(date, strikeUsd, OptionSide.Put)] = strike.Value.GetProperty("put_oi").GetInt32();
                }
            }
            int[] parts = [.. day.Name.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
            days[new(2026, parts[1], parts[0])] = counts;
        }
        return days;
    }

    private sealed record Row(DateOnly Expiry, double StrikeUsd, OptionSide Side);
}
