using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Web.Features.Walls;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Tests.Walls;

public sealed class WallsUrlTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?expiry=0dte")]
    [InlineData("?expiry=2026-11-27,2026-12-18&sign=gross&wall=volume")]
    [InlineData("?lookback=on&window=60")]
    [InlineData("?at=2026-11-20T15:30:00Z&model=published&unit=point&window=100")]
    public void Canonical_OfWhatWasRead_IsTheSameUrl(string query)
    {
        Assert.True(WallsUrl.TryParse("SPX", Query(query), out WallsRequest request, out string problem), problem);

        Assert.Equal("/walls/SPX" + query, WallsUrl.Canonical(request));
    }

    [Fact]
    public void Canonical_OfDefaultsSpeltOut_LeavesThemOut()
    {
        Assert.True(
            WallsUrl.TryParse(
                "spx",
                Query("?window=30&expiry=all&sign=naive&wall=gamma-oi&unit=pct&model=own&lookback=off"),
                out WallsRequest request,
                out _
            )
        );

        Assert.Equal("/walls/SPX", WallsUrl.Canonical(request));
    }

    [Fact]
    public void TryParse_EveryParameter_IsRead()
    {
        Assert.True(
            WallsUrl.TryParse(
                "SPX",
                Query("?sign=short-all&wall=oi-change&expiry=week&window=60&unit=point&model=published"),
                out WallsRequest request,
                out _
            )
        );

        Assert.Equal(SignConvention.ShortAll, request.Definition.Sign);
        Assert.Equal(WallMeasure.OpenInterestChange, request.Definition.Measure);
        Assert.Equal(ExpiryScope.ThisWeek, request.Definition.Scope);
        Assert.Equal(60, request.Window);
        Assert.Equal(ExposureUnit.PerPoint, request.Definition.Unit);
        Assert.Equal(GammaModel.Published, request.Definition.Model);
    }

    [Theory]
    [InlineData("?expiry=yesterday", "expiry")]
    [InlineData("?expiry=2026-02-30", "expiry")]
    [InlineData("?wall=Volume", "wall")]
    [InlineData("?window=1e9", "window")]
    [InlineData("?at=noon", "at")]
    [InlineData("?lookback=5", "lookback")]
    [InlineData("?sign=flow-inferred", "flow-inferred")]
    [InlineData("?theme=dark", "Unknown parameter")]
    public void TryParse_ValueNotKnown_NamesTheParameter(string query, string named)
    {
        Assert.False(WallsUrl.TryParse("SPX", Query(query), out _, out string problem));
        Assert.Contains(named, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_OfARequest_KeepsItsParameters()
    {
        WallsRequest request = new("BRK.B") { Definition = new() { Sign = SignConvention.Gross } };

        Assert.Equal("/walls/BRK.B.csv?sign=gross&table=levels", WallsUrl.Csv(request, "levels"));
        Assert.Equal("/walls/BRK.B.json?sign=gross", WallsUrl.Json(request));
    }

    private static QueryCollection Query(string text) => new(QueryHelpers.ParseQuery(text));
}
