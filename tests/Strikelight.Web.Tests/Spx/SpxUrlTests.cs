using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Strikelight.Web.Features.Spx;

namespace Strikelight.Web.Tests.Spx;

public sealed class SpxUrlTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?view=gamma")]
    [InlineData("?series=SPXW-2026-12-18&view=chain&window=100")]
    [InlineData("?symbol=NDX&view=strikes&wall=oi-change")]
    [InlineData("?at=2026-11-20T15:30:00Z&expiry=week&model=published&sign=gross&unit=point&view=flow")]
    public void Canonical_OfWhatWasRead_IsTheSameUrl(string query)
    {
        Assert.True(SpxUrl.TryParse(Query(query), out SpxRequest request, out string problem), problem);

        Assert.Equal("/spx" + query, SpxUrl.Canonical(request));
    }

    [Fact]
    public void Canonical_OfDefaultsSpeltOut_LeavesThemOut()
    {
        Assert.True(
            SpxUrl.TryParse(Query("?symbol=$spx&expiry=all&view=moves&window=40"), out SpxRequest request, out _)
        );

        Assert.Equal("/spx", SpxUrl.Canonical(request));
    }

    [Theory]
    [InlineData("?symbol=")]
    [InlineData("?symbol=NOT A SYMBOL")]
    [InlineData("?view=everything")]
    [InlineData("?view=gamma&view=flow")]
    [InlineData("?series=2026-12-18")]
    [InlineData("?series=spxw-2026-12-18")]
    [InlineData("?series=SPXW-18-12-2026")]
    [InlineData("?series=SPXWEEKLY-2026-12-18")]
    [InlineData("?window=41")]
    [InlineData("?expiry=tomorrow")]
    [InlineData("?strikes=40")]
    public void TryParse_NotInTheGrammar_IsRefusedWithAReason(string query)
    {
        Assert.False(SpxUrl.TryParse(Query(query), out _, out string problem));

        Assert.NotEmpty(problem);
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
