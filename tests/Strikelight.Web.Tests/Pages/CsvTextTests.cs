using Strikelight.Web.Pages;

namespace Strikelight.Web.Tests.Pages;

public sealed class CsvTextTests
{
    [Fact]
    public void Write_MissingAndAwkwardValues_AreQuotedOrEmpty()
    {
        ViewTable table = new(
            "t",
            "T",
            ["strikeUsd", "gexUsdPerPct", "note", "expiry"],
            [
                [472.5, -1.25e9, "plain", new DateOnly(2026, 11, 27)],
                [473.0, double.NaN, "with, comma", null],
                [473.5, null, "says \"so\"", null],
                [474.0, 3, "=1+1", null],
            ]
        );

        Assert.Equal(
            "strikeUsd,gexUsdPerPct,note,expiry\r\n"
                + "472.5,-1250000000,plain,2026-11-27\r\n"
                + "473,,\"with, comma\",\r\n"
                + "473.5,,\"says \"\"so\"\"\",\r\n"
                + "474,3,'=1+1,\r\n",
            CsvText.Write(table)
        );
    }
}
