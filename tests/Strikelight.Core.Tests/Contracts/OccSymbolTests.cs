using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

public sealed class OccSymbolTests
{
    private static readonly Regex SymbolPattern = new(
        "[A-Z0-9]{1,6}(?: *[0-9]{6}[CP][0-9]{8}|_[0-9]{6}[CP][0-9.]+)",
        RegexOptions.NonBacktracking
    );

    private static readonly Gen<OccSymbol> Symbols = Gen.Select(
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"].Array[1, OccSymbol.RootLengthMost],
        Gen.Int[new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber],
        Gen.Bool,
        Gen.Int[1, 99_999_999],
        (root, day, isPut, mills) =>
            new OccSymbol(new(root), DateOnly.FromDayNumber(day), isPut ? OptionSide.Put : OptionSide.Call, mills)
    );

    [Theory]
    [InlineData("SPXW240105C01200000")] // Cboe, Yahoo, Tradier
    [InlineData("SPXW  240105C01200000")] // Schwab
    [InlineData("O:SPXW240105C01200000")] // Massive
    [InlineData("SPXW_010524C1200")] // TD Ameritrade
    public void TryParse_EachSpelling_IsTheSameSymbol(string text)
    {
        Assert.True(OccSymbol.TryParse(text, out OccSymbol symbol));
        Assert.Equal(new("SPXW", new(2024, 1, 5), OptionSide.Call, 1_200_000), symbol);
    }

    [Theory]
    [InlineData("AAPL1240119P00150000", "AAPL1", 150)] // an adjusted root ends in a digit
    [InlineData("BRKB  260821C00500000", "BRKB", 500)]
    [InlineData("4SPX240105P04500000", "4SPX", 4_500)] // FLEX
    [InlineData("SPY_013120C293.5", "SPY", 293.5)]
    [InlineData("F_013120P0.125", "F", 0.125)]
    [InlineData("GOOGL7240119P00150000", "GOOGL7", 150)]
    [InlineData("SPXW240105C99999999", "SPXW", 99_999.999)]
    public void TryParse_AKnownForm_HasItsRootAndStrike(string text, string root, double strikeUsd)
    {
        Assert.True(OccSymbol.TryParse(text, out OccSymbol symbol));
        Assert.Equal(root, symbol.Root);
        Assert.Equal(strikeUsd, symbol.StrikeUsd);
    }

    [Theory]
    [InlineData("")]
    [InlineData("240105C01200000")] // no root
    [InlineData("      240105C01200000")]
    [InlineData("O:")]
    [InlineData("o:SPXW240105C01200000")]
    [InlineData("spxw240105C01200000")] // no source writes lower case
    [InlineData("SPXW240105c01200000")]
    [InlineData("SPXW240105X01200000")]
    [InlineData("SPXW240105C00000000")] // strike of zero
    [InlineData("SPXW240105C0120000")] // a digit short
    [InlineData("SPXW240105C+1200000")]
    [InlineData("SPXW240105C 1200000")]
    [InlineData("SPXW241305C01200000")] // month 13
    [InlineData("SPXW240230C01200000")] // 30 February
    [InlineData("SPXW230229C01200000")] // not a leap year
    [InlineData("SPXW240005C01200000")]
    [InlineData("SPXW240100C01200000")]
    [InlineData("SPXW 240105C01200000")] // filled up to five, not six
    [InlineData("SP W  240105C01200000")]
    [InlineData(" SPXW 240105C01200000")]
    [InlineData("SPXWEEK240105C01200000")] // root of seven
    [InlineData("BRK.B240105C00300000")]
    [InlineData("SPY_013120C")]
    [InlineData("SPY_013120C0")]
    [InlineData("SPY_013120C293.")]
    [InlineData("SPY_013120C.5")]
    [InlineData("SPY_013120C293.50")] // no longer than needed
    [InlineData("SPY_013120C293.1234")]
    [InlineData("SPY_013120C100000")] // more digits than the strike has
    [InlineData("SPY_310120C293.5")] // day first
    [InlineData("_013120C293.5")]
    [InlineData("SPY__013120C293.5")]
    [InlineData("SPXW2401٠5C01200000")] // a digit of another script
    [InlineData("SPXW240105C01200000\0")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.False(OccSymbol.TryParse(text, out OccSymbol symbol));
        Assert.Equal(default, symbol);
        Assert.False(OccSymbol.TryParse(Encoding.UTF8.GetBytes(text), null, out _));
    }

    [Fact]
    public void TryParse_WhatFormatWrote_IsTheSameSymbolInEverySpelling() =>
        Symbols.Sample(symbol =>
            Enum.GetValues<OccSpelling>()
                .All(spelling => OccSymbol.TryParse(symbol.Format(spelling), out OccSymbol read) && read == symbol)
        );

    [Fact]
    public void TryParse_Utf8AndCharacters_Agree() =>
        Symbols
            .Select(Gen.Enum<OccSpelling>())
            .Sample(
                (symbol, spelling) =>
                    OccSymbol.TryParse(Encoding.UTF8.GetBytes(symbol.Format(spelling)), null, out OccSymbol read)
                    && read == symbol
            );

    [Fact]
    public void TryParse_RandomBytes_NeverThrowsAndAgreesWithCharacters() =>
        Gen
            .Byte.Array[0, 40]
            .Sample(bytes =>
            {
                bool fromBytes = OccSymbol.TryParse(bytes, null, out OccSymbol a);
                bool fromCharacters = OccSymbol.TryParse(Encoding.Latin1.GetString(bytes), out OccSymbol b);
                return fromBytes == fromCharacters && a == b;
            });

    [Fact]
    public void TryParse_ASymbolWithOneCharacterChanged_NeverThrowsAndWhatItReadsCanBeWritten() =>
        Gen.Select(Symbols, Gen.Enum<OccSpelling>(), Gen.Int[0, 22], Gen.Char[(char)0, (char)300])
            .Sample(
                (symbol, spelling, place, replacement) =>
                {
                    char[] text = symbol.Format(spelling).ToCharArray();
                    text[place % text.Length] = replacement;
                    return !OccSymbol.TryParse(text, out OccSymbol read)
                        || Enum.GetValues<OccSpelling>().Any(form => read.Format(form) == new string(text));
                }
            );

    [Fact]
    public void TryParse_FromUtf8WithKnownRoots_AllocatesNothing()
    {
        RootNames names = new();
        byte[] text = "SPXW240105C01200000"u8.ToArray();
        Assert.True(OccSymbol.TryParse(text, names, out _)); // makes the root's string

        long before = GC.GetAllocatedBytesForCurrentThread();
        bool read = true;
        for (int i = 0; i < 1_000; i++)
        {
            read &= OccSymbol.TryParse(text, names, out _);
        }
        long allocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(read);
        Assert.Equal(0, allocatedBytes);
    }

    [Theory]
    [InlineData("", "2024-01-05", 1_000)]
    [InlineData("spx", "2024-01-05", 1_000)]
    [InlineData("TOOLONG", "2024-01-05", 1_000)]
    [InlineData("SPX", "1999-12-31", 1_000)]
    [InlineData("SPX", "2100-01-01", 1_000)]
    [InlineData("SPX", "2024-01-05", 0)]
    [InlineData("SPX", "2024-01-05", 100_000_000)]
    public void Constructor_PartsThatNoSymbolCanHold_Throws(string root, string expiry, int mills) =>
        Assert.ThrowsAny<ArgumentException>(() =>
            new OccSymbol(root, DateOnly.Parse(expiry, null), OptionSide.Call, mills)
        );

    [Fact]
    public void ToString_OfASymbolNeverSet_IsEmpty() => Assert.Equal("", default(OccSymbol).ToString());

    [Theory]
    [InlineData("cboe-quotedata-csv/spx_2024-01-07.csv.gz", OccSpelling.Compact, 15_000)]
    [InlineData("broker-json/schwab_chain_SPX_2024-10-15_0dte_20contracts.json", OccSpelling.Padded, 20)]
    [InlineData("broker-json/tda_chain_SPY_2020-01-29.json.gz", OccSpelling.Underscored, 462)]
    public void TryParse_EverySymbolOfARecordedChain_IsReadAndWrittenBack(
        string path,
        OccSpelling spelling,
        int symbolCountLeast
    )
    {
        MatchCollection recorded = SymbolPattern.Matches(RecordedFiles.ReadText(path));

        Assert.True(recorded.Count >= symbolCountLeast);
        foreach (Match match in recorded)
        {
            Assert.True(OccSymbol.TryParse(match.ValueSpan, out OccSymbol symbol), match.Value);
            Assert.Equal(match.Value, symbol.Format(spelling));
        }
    }
}
