using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Strikelight.Core.Exposure;
using Strikelight.Web.Features.ZeroDte;

namespace Strikelight.Web.Tests.ZeroDte;

public sealed class ZeroDteUrlTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?symbols=SPX")]
    [InlineData("?symbols=QQQ,SPY,SPX")]
    [InlineData("?expiry=all&symbols=IWM,NDX,RUT,XSP&wall=volume")]
    [InlineData("?at=2026-11-20T15:30:00Z&expiry=week&model=published&sign=gross&unit=point")]
    public void Canonical_OfWhatWasRead_IsTheSameUrl(string query)
    {
        Assert.True(ZeroDteUrl.TryParse(Query(query), out ZeroDteRequest request, out string problem), problem);

        Assert.Equal("/0dte" + query, ZeroDteUrl.Canonical(request));
    }

    [Fact]
    public void Canonical_OfDefaultsSpeltOut_LeavesThemOut()
    {
        Assert.True(ZeroDteUrl.TryParse(Query("?symbols=spy,qqq,$SPX&expiry=0dte"), out ZeroDteRequest request, out _));

        Assert.Equal("/0dte", ZeroDteUrl.Canonical(request));
        Assert.Equal(ExpiryScope.ZeroDte, request.Definition.Scope);
    }

    [Theory]
    [InlineData("?symbols=")]
    [InlineData("?symbols=SPY,SPY")]
    [InlineData("?symbols=SPX,SPXW")]
    [InlineData("?symbols=SPY,QQQ,SPX,IWM,NDX")]
    [InlineData("?symbols=SPY;QQQ")]
    [InlineData("?symbols=SPY&symbols=QQQ")]
    [InlineData("?expiry=tomorrow")]
    [InlineData("?strikes=40")]
    public void TryParse_NotInTheGrammar_IsRefusedWithAReason(string query)
    {
        Assert.False(ZeroDteUrl.TryParse(Query(query), out _, out string problem));

        Assert.NotEmpty(problem);
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
