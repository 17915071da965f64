using CsCheck;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

public sealed class UnderlyingSymbolTests
{
    [Theory]
    [InlineData("SPX", "SPX")]
    [InlineData(" spx\n", "SPX")]
    [InlineData("^SPX", "SPX")] // Cboe's body, Yahoo
    [InlineData("$SPX", "SPX")] // Schwab
    [InlineData("_SPX", "SPX")] // Cboe's path
    [InlineData("I:SPX", "SPX")] // Massive
    [InlineData("$SPX.X", "SPX")] // TD Ameritrade
    [InlineData("SPX.X", "SPX")]
    [InlineData("^GSPC", "SPX")] // Yahoo's own name
    [InlineData("SPXW", "SPX")] // a root of the index
    [InlineData("NDXP", "NDX")]
    [InlineData("^TNX", "TNX")] // an index without listed options here
    [InlineData("BRK.B", "BRK.B")]
    [InlineData("brk/b", "BRK.B")] // FINRA, Schwab
    [InlineData("BRK-B", "BRK.B")] // Yahoo
    [InlineData("BRKB", "BRK.B")] // option root
    [InlineData("AAPL", "AAPL")]
    [InlineData("GSPC", "GSPC")]
    [InlineData("F", "F")]
    [InlineData("BAC.PRL", "BAC.PRL")]
    public void TryParse_EachWayToWriteASymbol_IsOurs(string text, string expected)
    {
        Assert.True(UnderlyingSymbol.TryParse(text, out UnderlyingSymbol symbol));
        Assert.Equal(expected, symbol.Value);
        Assert.Equal(expected, symbol.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("^")]
    [InlineData("$")]
    [InlineData("I:")]
    [InlineData("$.X")]
    [InlineData(".")]
    [InlineData("BRK.")]
    [InlineData(".B")]
    [InlineData("BRK.B.C")]
    [InlineData("BRK.B1")]
    [InlineData("BRK..B")]
    [InlineData("^BRK.B")]
    [InlineData("^^SPX")]
    [InlineData("TOOLONGNAME")]
    [InlineData("1234")]
    [InlineData("A B")]
    [InlineData("../etc")]
    [InlineData("A%2e")]
    [InlineData("<b>")]
    [InlineData("ſPY")] // its upper case is S
    [InlineData("spı")]
    [InlineData("S\0Y")]
    public void TryParse_Junk_IsRefused(string? text)
    {
        Assert.False(UnderlyingSymbol.TryParse(text, out UnderlyingSymbol symbol));
        Assert.Equal("", symbol.Value);
    }

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndGivesOnlySafeSymbolsThatStayAsTheyAre() =>
        Gen.OneOf(Gen.String[0, 20], Gen.Char["ABXPS1.^$_/-:I "].Array[0, 14].Select(text => new string(text)))
            .Sample(text =>
            {
                if (!UnderlyingSymbol.TryParse(text, out UnderlyingSymbol symbol))
                {
                    return symbol.Value.Length == 0;
                }
                return IsSafe(symbol.Value)
                    && UnderlyingSymbol.TryParse(symbol.Value, out UnderlyingSymbol again)
                    && again == symbol;
            });

    [Fact]
    public void Spellings_OfAClassShare_AreTheSources()
    {
        Assert.True(UnderlyingSymbol.TryParse("BRK.B", out UnderlyingSymbol symbol));

        Assert.Equal("BRKB", symbol.RootName);
        Assert.Equal("BRK-B", symbol.WithClassMark('-'));
        Assert.Equal("BRK/B", symbol.WithClassMark('/'));
        Assert.False(symbol.IsIndex);
    }

    [Fact]
    public void IsIndex_OfAnIndex_IsTrue()
    {
        Assert.True(UnderlyingSymbol.TryParse("vix", out UnderlyingSymbol symbol));
        Assert.True(symbol.IsIndex);
    }

    private static bool IsSafe(string symbol) =>
        symbol.Length is > 0 and <= 10
        && char.IsAsciiLetterUpper(symbol[0])
        && symbol.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '.');
}
