using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>
/// Records many symbols into a history of a month, then records on while pages read that month: what both take.
/// </summary>
/// <remarks>
/// The month is recorded by one short run a session under a fast clock: a chain of each symbol every few market minutes
/// for a part of the session. Sizes of days and of a year follow from the mean row of each table and from what thinning
/// leaves of a session; what trades between two chains is taken from a run with a chain each market minute, as the days
/// are counted. <c>--count</c> takes fewer sessions, the last ones.
/// </remarks>
public sealed class RecordScenario(LoadOptions options, TimeProvider clock)
{
    private const int SymbolsDefault = 50;
    private static readonly DateOnly First = new(2026, 10, 22);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly Yesterday = Today.AddDays(-1);
    private static readonly TimeSpan DaySpan = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MinuteSpan = TimeSpan.FromSeconds(60);
    private static readonly Pace Fast = new(120, 1);
    private static readonly Pace MinuteByMinute = new(20, 3);
    private static readonly TimeSpan SamplePause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan CountMost = TimeSpan.FromSeconds(90);

    private readonly string[] _symbols =
    [
        .. (options.Pages.Count > 1 ? options.Pages : SymbolPages.First(SymbolsDefault)).Select(page =>
            page[(page.LastIndexOf('/') + 1)..]
        ),
    ];

    /// <summary>Runs it once, in a folder of its own that is removed afterwards.</summary>
    public async Task<RecordResult> RunAsync(CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("strikelight-record");
        try
        {
            DateOnly[] days = [.. Weekdays().TakeLast(options.Count)];
            foreach (DateOnly day in days)
            {
                await using ServerProcess past = await StartAsync(folder, day, Fast, cancellation);
                await Task.Delay(DaySpan, clock, cancellation);
            }
            double stepBytes = await StepBytesAsync(folder, cancellation);
            await using ServerProcess server = await StartAsync(folder, Today, Fast, cancellation);
            return await MeasureAsync(server, days, stepBytes, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<DateOnly> Weekdays()
    {
        for (DateOnly day = First; day < Today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return day;
            }
        }
    }

    /// <summary>Mean bytes of what traded between two chains a market minute apart.</summary>
    private async Task<double> StepBytesAsync(DirectoryInfo folder, CancellationToken cancellation)
    {
        await using ServerProcess server = await StartAsync(folder, Yesterday, MinuteByMinute, cancellation);
        JsonElement before = await CountedAsync(server, HistorySizes.IsCounted, cancellation);
        await Task.Delay(MinuteSpan, clock, cancellation);
        long rows = HistorySizes.StepsOf(before).Rows;
        JsonElement after = await CountedAsync(server, now => HistorySizes.StepsOf(now).Rows > rows, cancellation);
        return HistorySizes.StepBytes(before, after);
    }

    private Task<ServerProcess> StartAsync(
        DirectoryInfo folder,
        DateOnly day,
        Pace pace,
        CancellationToken cancellation
    ) =>
        ServerProcess.StartAsync(
            options with
            {
                Settings =
                [
                    "Recorder:Enabled=true",
                    "Recorder:PastSessions=0",
                    $"Recorder:Symbols={string.Join(',', _symbols)}",
                    $"Recorder:Seconds={pace.PollSeconds}",
                    $"Simulated:PollSeconds={pace.PollSeconds}",
                    $"Simulated:Speed={pace.Speed}",
                    $"Simulated:StartAt={day:yyyy-MM-dd}T{(day == Yesterday ? 17 : 15)}:00:00Z",
                    $"Store:Folder={folder.FullName}",
                    .. options.Settings,
                ],
            },
            clock,
            cancellation
        );

    private async Task<RecordResult> MeasureAsync(
        ServerProcess server,
        DateOnly[] days,
        double stepBytes,
        CancellationToken cancellation
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task<List<Sample>> sampling = SampleAsync(server, end.Token);
        (int pages, int errors) = await ReadAsync(server, days, cancellation);
        long contracts = 0;
        foreach (string symbol in _symbols)
        {
            contracts += await ContractsAsync(server, symbol, cancellation);
        }
        JsonElement memory = await CountedAsync(server, HistorySizes.IsCounted, cancellation);
        JsonElement recorder = await JsonAsync(server, "/recorder.json", cancellation);
        await end.CancelAsync();
        List<Sample> samples = await sampling;
        int refused = recorder
            .GetProperty("symbols")
            .EnumerateArray()
            .Count(symbol => symbol.GetProperty("state").GetString() == "refused");
        JsonElement chains = recorder.GetProperty("chains");
        HistorySizes sizes = new(memory, _symbols.Length - refused, contracts, stepBytes);
        return new()
        {
            Symbols = _symbols.Length - refused,
            RefusedSymbols = refused,
            Contracts = contracts,
            Days = days.Length,
            Chains = sizes.Chains,
            PagesRead = pages,
            Errors = errors,
            BytesPerContractRow = Math.Round(sizes.BytesPerContractRow, 2),
            BytesPerLevelMinute = Math.Round(sizes.BytesPerLevelMinute, 1),
            BytesPerStep = Math.Round(stepBytes),
            BytesPerSymbolDay = sizes.SymbolDay,
            BytesPerSymbolDayThinned = sizes.SymbolDayThinned,
            BytesPerSymbolDayOld = sizes.SymbolDayOld,
            BytesPerYear = sizes.Year,
            RssBytes = samples.Select(sample => sample.Rss).Order().ElementAt(samples.Count / 2),
            RssMostBytes = server.Figures.RssMostBytes(),
            OwnMostBytes = samples.Max(sample => sample.Own),
            UsedMostBytes = samples.Max(sample => sample.Used),
            CpuSeconds = Math.Round(server.Figures.CpuSeconds(), 1),
            ChainsWritten = chains.GetProperty("written").GetInt64(),
            StepsLost = chains.GetProperty("stepsLost").GetInt64(),
            BudgetBytes = memory.GetProperty("limit").GetProperty("bytes").GetInt64(),
            Pressure = memory.GetProperty("pressure").GetProperty("level").GetString()!,
            Box = server.Box.Description,
        };
    }

    private async Task<List<Sample>> SampleAsync(ServerProcess server, CancellationToken cancellation)
    {
        List<Sample> samples = [];
        while (!cancellation.IsCancellationRequested)
        {
            ProcessFigures now = server.Figures;
            samples.Add(new(now.RssBytes(), now.OwnBytes(), now.UsedBytes()));
            await Task.Delay(SamplePause, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return samples;
    }

    /// <summary>Days of each symbol, a past moment of each, and the report, until the time is over.</summary>
    private async Task<(int Pages, int Errors)> ReadAsync(
        ServerProcess server,
        DateOnly[] days,
        CancellationToken cancellation
    )
    {
        int pages = 0;
        int errors = 0;
        long begun = clock.GetTimestamp();
        for (int i = 0; clock.GetElapsedTime(begun).TotalSeconds < options.Seconds; i++)
        {
            string symbol = _symbols[i % _symbols.Length];
            string at = days[i % days.Length].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T15:08:00Z";
            foreach (string page in (string[])[$"/history/{symbol}", $"/walls/{symbol}?at={at}", "/levels/report"])
            {
                using HttpResponseMessage answer = await server.Client.GetAsync(page, cancellation);
                await answer.Content.ReadAsByteArrayAsync(cancellation);
                pages++;
                errors += answer.IsSuccessStatusCode ? 0 : 1;
            }
        }
        return (pages, errors);
    }

    private static async Task<long> ContractsAsync(ServerProcess server, string symbol, CancellationToken cancellation)
    {
        JsonElement walls = await JsonAsync(server, $"/walls/{symbol}.json", cancellation);
        JsonElement contracts = walls.GetProperty("contracts");
        return contracts.ValueKind == JsonValueKind.Object
            ? contracts.GetProperty("used").GetInt64()
                + contracts.GetProperty("refused").EnumerateObject().Sum(reason => reason.Value.GetInt64())
            : 0;
    }

    /// <summary>Tables are counted once a minute while somebody looks.</summary>
    private async Task<JsonElement> CountedAsync(
        ServerProcess server,
        Func<JsonElement, bool> isThere,
        CancellationToken cancellation
    )
    {
        long begun = clock.GetTimestamp();
        JsonElement memory = await JsonAsync(server, "/memory.json", cancellation);
        while (!isThere(memory) && clock.GetElapsedTime(begun) < CountMost)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), clock, cancellation);
            memory = await JsonAsync(server, "/memory.json", cancellation);
        }
        return memory;
    }

    private static async Task<JsonElement> JsonAsync(ServerProcess server, string url, CancellationToken cancellation)
    {
        using JsonDocument json = JsonDocument.Parse(await server.Client.GetStringAsync(url, cancellation));
        return json.RootElement.Clone();
    }

    /// <summary>How fast the market runs, and seconds between two chains of a symbol.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pace(int Speed, int PollSeconds);

    /// <summary>Bytes at one moment.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sample(long Rss, long Own, long Used);
}
