using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Replay.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Replay;

/// <summary>The days a symbol can be replayed on, for the bar: <c>/replay/{symbol}.json?month=2026-11</c>.</summary>
public static class ReplayEndpoint
{
    /// <summary>Maps the list; without a month it is that of the market's now.</summary>
    public static void MapReplay(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/replay/{symbol}.json", AnswerAsync);

    private static async Task<Results<JsonHttpResult<ReplayMonth>, BadRequest<string>>> AnswerAsync(
        string symbol,
        string? month,
        IPastTimes past,
        IMarketDataProvider provider,
        HttpContext context
    )
    {
        if (!UnderlyingSymbol.TryParse(symbol, out UnderlyingSymbol underlying))
        {
            return TypedResults.BadRequest(UrlValues.NoSymbol);
        }
        DateTimeOffset now = provider.Now(underlying.Value);
        DateOnly today = MarketTime.DateOf(now);
        DateOnly first = new(today.Year, today.Month, 1);
        if (month is not null && !ReplayQuery.TryParseMonth(month, out first))
        {
            return TypedResults.BadRequest("'month' is a month from 1990 to 2050 such as 2026-11.");
        }
        IReadOnlyList<ReplayDay> days = await ReplayQuery.DaysAsync(
            past,
            underlying.Value,
            first,
            context.RequestAborted
        );
        context.Response.Headers.CacheControl = "no-store";
        string name = first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return TypedResults.Json(new ReplayMonth(underlying.Value, name, now, days), ReplayJson.Default.ReplayMonth);
    }
}
