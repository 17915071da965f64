using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Strikelight.Core.Calendar;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>
/// A web server of ours that speaks as Cboe's delayed quotes do: one made-up chain of an expiry in four weeks, written
/// anew at each call.
/// </summary>
internal sealed class CboeUpstream : IAsyncDisposable
{
    public const double SpotUsd = 600;
    public const int Contracts = 2 * 7;
    public const double CallWallUsd = 610;
    public const double PutWallUsd = 580;
    public const int OpenCalls = 7 * 100 + 9000;
    public const int OpenPuts = 7 * 100 + 8000;

    // Time values of a normal law with a deviation of 34.4 USD: calls and puts agree on a forward at spot.
    private static readonly (double StrikeUsd, double TimeValueUsd)[] Strikes =
    [
        (570, 3.64),
        (580, 5.99),
        (590, 9.31),
        (600, 13.72),
        (610, 9.31),
        (620, 5.99),
        (630, 3.64),
    ];

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;

    private CboeUpstream(WebApplication app, TimeProvider clock)
    {
        _app = app;
        _clock = clock;
    }

    /// <summary>Paths that were asked for.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>How many of the first calls are answered with an error of the server.</summary>
    public int FailuresFirst { get; init; }

    public string BaseAddress => _app.Urls.First();

    public static async Task<CboeUpstream> StartAsync(TimeProvider clock, int failuresFirst)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        CboeUpstream upstream = new(builder.Build(), clock) { FailuresFirst = failuresFirst };
        upstream._app.Run(upstream.AnswerAsync);
        await upstream._app.StartAsync(TestContext.Current.CancellationToken);
        return upstream;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        Calls.Enqueue(context.Request.Path.Value ?? "");
        if (Calls.Count <= FailuresFirst)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return Task.CompletedTask;
        }
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(ChainAt(_clock.GetUtcNow()), context.RequestAborted);
    }

    /// <summary>The answer as it is written at a time: its trades are a quarter of an hour old.</summary>
    private static string ChainAt(DateTimeOffset now)
    {
        DateTimeOffset traded = now.AddMinutes(-15);
        DateOnly expiry = MarketTime.DateOf(now).AddDays(28);
        StringBuilder rows = new();
        foreach ((double strike, double timeValue) in Strikes)
        {
            double call = timeValue + Math.Max(0, SpotUsd - strike);
            double put = timeValue + Math.Max(0, strike - SpotUsd);
            rows.Append(rows.Length > 0 ? "," : "")
                .Append(Row(expiry, 'C', strike, call, strike == CallWallUsd ? 9100 : 100))
                .Append(',')
                .Append(Row(expiry, 'P', strike, put, strike == PutWallUsd ? 8100 : 100));
        }
        return $$"""
            {"timestamp":"{{Text(now.UtcDateTime, "yyyy-MM-dd HH:mm:ss")}}","symbol":"^SPX","data":{
            "options":[{{rows}}],"symbol":"^SPX","current_price":{{Text(SpotUsd, "F2")}},
            "last_trade_time":"{{Text(MarketTime.InZone(traded), "yyyy-MM-dd'T'HH:mm:ss")}}"} }
            """;
    }

    private static string Row(DateOnly expiry, char side, double strike, double mid, int openInterest) =>
        $$"""
            {"option":"SPXW{{Text(expiry, "yyMMdd")}}{{side}}{{Text(strike * 1000, "00000000")}}",
            "bid":{{Text(mid - 0.1, "F2")}},"bid_size":5.0,"ask":{{Text(mid + 0.1, "F2")}},"ask_size":5.0,"iv":0.2,
            "open_interest":{{Text(openInterest, "F1")}},"volume":10.0,"delta":0.5,"gamma":0.01,"vega":0.6,
            "theta":-0.2,"rho":0.1,"theo":{{Text(mid, "F2")}},"last_trade_price":{{Text(mid, "F2")}},
            "last_trade_time":null,"prev_day_close":{{Text(mid, "F2")}}}
            """;

    private static string Text(IFormattable value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
