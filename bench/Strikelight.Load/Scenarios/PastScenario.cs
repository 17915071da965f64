using System.Globalization;
using System.Text.Json;
using Strikelight.Load.Server;

namespace Strikelight.Load.Scenarios;

/// <summary>Opens a page at scattered times of a month, one after the other, none of them opened before.</summary>
/// <remarks>
/// Each page is asked for twice: as a browser opens it, and once more with the wish to wait until nothing of it is
/// being read any more. The next page is opened when that is there.
/// </remarks>
public sealed class PastScenario(LoadOptions options, TimeProvider clock)
{
    private const string StartAt = "Simulated:StartAt=2026-11-20T18:00:00Z"; // a month lies before it
    private const string Month = "2026-10";
    private const int WarmUps = 10;
    private const ulong Scatter = 6_364_136_223_846_793_005;

    /// <summary>Runs it once.</summary>
    public async Task<PastResult> RunAsync(CancellationToken cancellation)
    {
        await using ServerProcess server = await ServerProcess.StartAsync(
            options with
            {
                Settings = [StartAt, .. options.Settings],
            },
            clock,
            cancellation
        );
        string page = options.Pages[0];
        string[] times = await TimesAsync(server, page[(page.LastIndexOf('/') + 1)..], cancellation);
        List<double> opened = [];
        List<double> whole = [];
        int errors = 0;
        foreach ((string at, int i) in times.Select((at, i) => (at, i)))
        {
            long begun = clock.GetTimestamp();
            bool isOpen = await IsThereAsync(server, $"{page}?at={at}", false, cancellation);
            double openMs = clock.GetElapsedTime(begun).TotalMilliseconds;
            bool isWhole = await IsThereAsync(server, $"{page}?at={at}", true, cancellation);
            double wholeMs = clock.GetElapsedTime(begun).TotalMilliseconds;
            errors += isOpen && isWhole ? 0 : 1;
            if (i >= WarmUps)
            {
                opened.Add(openMs);
                whole.Add(wholeMs);
            }
        }
        opened.Sort();
        whole.Sort();
        return new()
        {
            Page = page,
            Pages = opened.Count,
            Days = $"{times.Min()![..10]} to {times.Max()![..10]}",
            OpenMsP50 = Share(opened, 0.5),
            OpenMsP99 = Share(opened, 0.99),
            OpenMsMost = opened[^1],
            WholeMsP50 = Share(whole, 0.5),
            WholeMsP99 = Share(whole, 0.99),
            Errors = errors,
            Box = server.Box.Description,
        };
    }

    private static double Share(List<double> sorted, double share) =>
        Math.Round(sorted[(int)Math.Ceiling(share * sorted.Count) - 1], 1);

    private static async Task<bool> IsThereAsync(
        ServerProcess server,
        string page,
        bool waits,
        CancellationToken cancellation
    )
    {
        using HttpRequestMessage question = new(HttpMethod.Get, page);
        question.Headers.Add("Accept", "text/html");
        question.Headers.Add("Accept-Encoding", "gzip");
        if (waits)
        {
            question.Headers.Add("Prefer", "wait");
        }
        using HttpResponseMessage answer = await server.Client.SendAsync(question, cancellation);
        await answer.Content.ReadAsByteArrayAsync(cancellation);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Times of the month's sessions without order, the same at every run.</summary>
    private async Task<string[]> TimesAsync(ServerProcess server, string symbol, CancellationToken cancellation)
    {
        string text = await server.Client.GetStringAsync($"/replay/{symbol}.json?month={Month}", cancellation);
        using JsonDocument month = JsonDocument.Parse(text);
        (DateTimeOffset First, DateTimeOffset Last)[] days =
        [
            .. month
                .RootElement.GetProperty("days")
                .EnumerateArray()
                .Where(day => day.GetProperty("firstAt").ValueKind == JsonValueKind.String)
                .Select(day =>
                    (day.GetProperty("firstAt").GetDateTimeOffset(), day.GetProperty("lastAt").GetDateTimeOffset())
                ),
        ];
        return [.. Enumerable.Range(1, options.Count + WarmUps).Select(TimeOf)];

        string TimeOf(int i)
        {
            ulong scattered = unchecked((ulong)i * Scatter) >> 20;
            (DateTimeOffset first, DateTimeOffset last) = days[scattered % (ulong)days.Length];
            double seconds = scattered / (ulong)days.Length % (ulong)(last - first).TotalSeconds;
            return first.AddSeconds(seconds).UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z";
        }
    }
}
