using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Strikelight.Web.Features.DayLevels;

namespace Strikelight.Web.Tests.DayLevels;

public sealed class HistoryUrlTests
{
    [Theory]
    [InlineData("spx", "", "/history/SPX")]
    [InlineData("SPX", "?days=60&sort=-day", "/history/SPX")]
    [InlineData("SPX", "?sort=day", "/history/SPX?sort=day")]
    [InlineData("SPX", "?sort=-gex&days=20", "/history/SPX?days=20&sort=-gex")]
    [InlineData("SPX", "?at=2026-11-20T15:30:00.5Z", "/history/SPX?at=2026-11-20T15:30:00Z")]
    public void Canonical_OfAnySpelling_IsOneForm(string symbol, string query, string expected)
    {
        Assert.True(HistoryUrl.TryParse(symbol, Query(query), out HistoryRequest request, out _));

        Assert.Equal(expected, HistoryUrl.Canonical(request));
    }

    [Theory]
    [InlineData("?days=61")]
    [InlineData("?days=60&days=20")]
    [InlineData("?sort=colour")]
    [InlineData("?sort=0")]
    [InlineData("?at=yesterday")]
    [InlineData("?colour=red")]
    public void TryParse_NotUnderstood_IsRefusedWithAReason(string query)
    {
        Assert.False(HistoryUrl.TryParse("SPX", Query(query), out _, out string problem));

        Assert.NotEmpty(problem);
    }

    private static QueryCollection Query(string text) => new(QueryHelpers.ParseQuery(text));
}
