using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Strikelight.Web.Features.ZeroDteIndex;

namespace Strikelight.Web.Tests.ZeroDteIndex;

public sealed class CockpitUrlTests
{
    [Theory]
    [InlineData("spy", "", "/0dte/SPY")]
    [InlineData("SPX", "expiry=0dte&strikes=20&sort=-change", "/0dte/SPX")]
    [InlineData("SPX", "wall=oi&expiry=all&strikes=all", "/0dte/SPX?expiry=all&strikes=all&wall=oi")]
    [InlineData("QQQ", "sort=symbol&strikes=60", "/0dte/QQQ?sort=symbol&strikes=60")]
    public void Canonical_OfAnAddress_LeavesDefaultsOutAndSortsTheRest(string symbol, string query, string expected)
    {
        bool isRead = CockpitUrl.TryParse(symbol, Query(query), out CockpitRequest request, out string problem);

        Assert.True(isRead, problem);
        Assert.Equal(expected, CockpitUrl.Canonical(request));
    }

    [Theory]
    [InlineData("SPY", "strikes=21")]
    [InlineData("SPY", "sort=colour")]
    [InlineData("SPY", "window=30")]
    [InlineData("not a symbol", "")]
    public void TryParse_WhatIsNotKnown_IsRefusedWithAReason(string symbol, string query)
    {
        Assert.False(CockpitUrl.TryParse(symbol, Query(query), out _, out string problem));
        Assert.NotEqual("", problem);
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
