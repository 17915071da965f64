using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Strikelight.Web.Features.LevelsReport;

namespace Strikelight.Web.Tests.LevelsReport;

public sealed class LevelsReportUrlTests
{
    [Theory]
    [InlineData("", "/levels/report")]
    [InlineData("range=1y&sort=level&symbol=", "/levels/report")]
    [InlineData("symbol=spx", "/levels/report?symbol=SPX")]
    [InlineData("symbol=SPY&sort=-share&range=3m", "/levels/report?range=3m&sort=-share&symbol=SPY")]
    [InlineData("at=2026-11-20T15:30:00.5Z", "/levels/report?at=2026-11-20T15:30:00Z")]
    public void Canonical_AnyForm_IsTheOneAddress(string query, string address)
    {
        Assert.True(
            LevelsReportUrl.TryParse(Query(query), out LevelsReportRequest request, out string problem),
            problem
        );

        Assert.Equal(address, LevelsReportUrl.Canonical(request));
    }

    [Theory]
    [InlineData("range=2y", "'range' is one of 1m, 3m, 1y, 3y.")]
    [InlineData("sort=colour", "'sort' is one of level")]
    [InlineData("sort=--share", "'sort' is one of level")]
    [InlineData("symbol=../x", "That is not a symbol")]
    [InlineData("at=yesterday", "'at' is a time")]
    [InlineData("page=2", "Unknown parameter. Known ones: at, range, sort, symbol.")]
    [InlineData("range=1m&range=3m", "Give 'range' once.")]
    public void TryParse_WhatItDoesNotKnow_IsRefusedWithItsReason(string query, string reason)
    {
        Assert.False(LevelsReportUrl.TryParse(Query(query), out _, out string problem));

        Assert.StartsWith(reason, problem, StringComparison.Ordinal);
    }

    private static QueryCollection Query(string text) => new(QueryHelpers.ParseQuery(text));
}
