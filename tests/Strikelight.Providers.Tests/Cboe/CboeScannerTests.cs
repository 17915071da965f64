using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Tests.Recorded;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>The scanner and the token reader come to the same chain, or to the same refusal, of any bytes.</summary>
public sealed class CboeScannerTests
{
    private const string Row =
        """{"option":"SPY260320C00600000","bid":1.25,"bid_size":3.0,"ask":1.3,"ask_size":4.0,"iv":0.1234,"""
        + """ "open_interest":17.0,"volume":5.0,"delta":0.51,"gamma":1.5e-05,"vega":0.1,"theta":-0.2,"rho":0.03,"""
        + """ "theo":1.27,"change":-0.1,"open":0.0,"high":0.0,"low":0.0,"tick":"no_change","last_trade_price":1.28,"""
        + """ "last_trade_time":"2026-03-11T10:31:50","percent_change":-2.5,"prev_day_close":1.38999998569489}""";

    private static readonly string[] Scraps =
    [
        "",
        " ",
        "  ",
        "\n",
        "\"",
        "\\u0062",
        "\\",
        ",",
        "}",
        "{",
        "[",
        "]",
        ":",
        "-",
        "+",
        ".",
        "0",
        "00",
        "1e5",
        "E-3",
        "1e999",
        "null",
        "true",
        "\"NaN\"",
        "\"\"",
        "-999.0",
        "12345678901234567890",
        "0.1234567890123456789",
        "\u00e9",
        "\"bid\":1.5,",
        "\"option\":\"SPY260320P00610000\",",
        "{},",
        "[1],",
        "9007199254740993.0",
        "\0",
        "/",
    ];

    [Fact]
    public void Read_RecordedAnswer_ScansEveryRowToTheSameBits()
    {
        string folder = RecordedData.Shared("cboe-delayed-json");
        byte[] json = RecordedData.Unpacked(Path.Combine(folder, "SPY_2022-07-12T225733Z.json.gz"));

        CboeChainReader reader = Read(json, "SPY", int.MaxValue, isTolerantOnly: false);

        Assert.Equal(0, reader.TolerantRowCount);
        Assert.Equal(9_208, reader.ScannedRowCount);
        foreach (int piece in (ReadOnlySpan<int>)[int.MaxValue, 65_521, 4_099, 997])
        {
            AssertSame(json, "SPY", piece);
        }
    }

    /// <summary>
    /// Every recorded answer there is; each says its share of scanned rows. Excerpts were laid out for reading: the
    /// line breaks, which Cboe does not send, are taken out again.
    /// </summary>
    [Fact]
    public void Read_EachRecordedAnswer_ScansAllRowsOfCboesForm()
    {
        foreach (string path in Directory.EnumerateFiles(RecordedData.Shared("cboe-delayed-json")).Order())
        {
            string name = Path.GetFileName(path);
            string symbol = name.Contains("SPX", StringComparison.Ordinal) ? "SPX" : "SPY";
            byte[] json = RecordedData.Unpacked(path);
            json = name.StartsWith("excerpt", StringComparison.Ordinal)
                ? JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(json))
                : json;
            CboeChainReader reader = Read(json, symbol, int.MaxValue, isTolerantOnly: false);
            int all = reader.ScannedRowCount + reader.TolerantRowCount;
            TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {reader.ScannedRowCount} of {all} rows scanned");

            Assert.Equal(0, reader.TolerantRowCount);
            Assert.NotEqual(0, reader.ScannedRowCount);
        }
    }

    [Fact]
    public void Read_OrderOf2026WithoutBlanks_ScansEveryRow()
    {
        CboeChainReader reader = Read(Answer(), "SPY", int.MaxValue, isTolerantOnly: false);

        Assert.Equal(0, reader.TolerantRowCount);
        Assert.Equal(3, reader.ScannedRowCount);
    }

    [Fact]
    public void Read_RowOfUnknownForm_IsReadByTokensAndTheNextOneScanned()
    {
        byte[] json = Encoding.UTF8.GetBytes(
            Text().Replace("C00605000\",", "C00605000\",\"new\":1,", StringComparison.Ordinal)
        );

        CboeChainReader reader = Read(json, "SPY", int.MaxValue, isTolerantOnly: false);

        Assert.Equal(1, reader.TolerantRowCount);
        Assert.Equal(2, reader.ScannedRowCount);
        AssertSame(json, "SPY", int.MaxValue);
    }

    [Fact]
    public void Read_CutAnywhere_GivesTheSameBits()
    {
        byte[] json = Answer();
        for (int piece = 1; piece <= json.Length; piece++)
        {
            AssertSame(json, "SPY", piece);
        }
    }

    [Fact]
    public void Read_BrokenOffAnywhere_IsRefusedInTheSameWords()
    {
        byte[] json = Answer();
        for (int length = 0; length < json.Length; length++)
        {
            AssertSame(json[..length], "SPY", int.MaxValue);
        }
    }

    [Fact]
    public void Read_SpoiltAnywhere_EqualsTheTokenReader()
    {
        byte[] json = Answer();
        Gen.Select(Gen.Int[0, json.Length - 1], Gen.Int[0, 6], Gen.Int[0, Scraps.Length - 1], Gen.Int[1, 3000])
            .Array[1, 3]
            .Sample(
                edits =>
                {
                    byte[] spoilt = json;
                    foreach ((int at, int removed, int scrap, _) in edits)
                    {
                        int start = Math.Min(at, spoilt.Length);
                        int end = Math.Min(start + removed, spoilt.Length);
                        spoilt = [.. spoilt[..start], .. Encoding.UTF8.GetBytes(Scraps[scrap]), .. spoilt[end..]];
                    }
                    AssertSame(spoilt, "SPY", edits[0].Item4);
                },
                iter: 20_000
            );
    }

    [Fact]
    public void Read_AnyByteChanged_EqualsTheTokenReader()
    {
        byte[] json = Answer();
        Gen.Select(Gen.Int[0, json.Length - 1], Gen.Byte)
            .Sample(
                edit =>
                {
                    byte[] spoilt = [.. json];
                    spoilt[edit.Item1] = edit.Item2;
                    AssertSame(spoilt, "SPY", int.MaxValue);
                },
                iter: 20_000
            );
    }

    [Fact]
    public void Read_NumbersOfAnyLength_AreRoundedAsTheTokenReaderDoes()
    {
        Gen<string> digits = Gen.Char['0', '9'].Array[0, 20].Select(text => new string(text));
        Gen.Select(Gen.Bool, digits, digits, Gen.Int[-1, 40])
            .Sample(
                parts =>
                {
                    (bool isNegative, string whole, string fraction, int exponent) = parts;
                    string number = (isNegative ? "-" : "") + whole + "." + fraction;
                    number += exponent < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e-{exponent}");
                    string text = Text()
                        .Replace("\"ask\":1.3,", $"\"ask\":{number},", StringComparison.Ordinal)
                        .Replace("\"delta\":0.51,", $"\"delta\":{number},", StringComparison.Ordinal);
                    AssertSame(Encoding.UTF8.GetBytes(text), "SPY", int.MaxValue);
                },
                iter: 5_000
            );
    }

    [Fact]
    public void Read_FormChangesFromRowToRow_ScansBothOrders()
    {
        string other = Row.Replace(
            "\"vega\":0.1,\"theta\":-0.2,\"rho\":0.03",
            "\"theta\":-0.2,\"rho\":0.03,\"vega\":0.1",
            StringComparison.Ordinal
        );
        byte[] json = Encoding.UTF8.GetBytes(
            Text().Replace("[" + Row, $"[{other},{Row},{other}", StringComparison.Ordinal)
        );

        CboeChainReader reader = Read(json, "SPY", int.MaxValue, isTolerantOnly: false);

        Assert.NotEqual(Row, other);
        Assert.Equal(0, reader.TolerantRowCount);
        Assert.Equal(5, reader.ScannedRowCount);
        AssertSame(json, "SPY", int.MaxValue);
    }

    [Fact]
    public void Read_NumbersWithSmallExponents_AreRoundedAsTheTokenReaderDoes()
    {
        Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 16], Gen.Int[0, 99], Gen.Bool)
            .Sample(
                parts =>
                {
                    (long digits, int point, int exponent, bool isLarge) = parts;
                    string whole = digits.ToString(CultureInfo.InvariantCulture);
                    string number = whole.Insert(Math.Min(point, whole.Length), ".");
                    number += string.Create(CultureInfo.InvariantCulture, $"{(isLarge ? "E" : "e")}-{exponent:00}");
                    string text = Text().Replace("\"ask\":1.3,", $"\"ask\":{number},", StringComparison.Ordinal);
                    AssertSame(Encoding.UTF8.GetBytes(text), "SPY", int.MaxValue);
                },
                iter: 5_000
            );
    }

    private static string Text() =>
        """{"timestamp": "2026-03-11 18:42:35", "data": {"options": ["""
        + Row
        + ", "
        + Row.Replace("C00600000", "C00605000", StringComparison.Ordinal)
        + ","
        + Row.Replace("C00600000", "P00600000", StringComparison.Ordinal)
            .Replace("\"2026-03-11T10:31:50\"", "null", StringComparison.Ordinal)
            .Replace("17.0", "null", StringComparison.Ordinal)
        + """], "current_price":600.5,"last_trade_time":"2026-03-11T14:27:32"},"symbol":"SPY"}""";

    private static byte[] Answer() => Encoding.UTF8.GetBytes(Text());

    private static void AssertSame(byte[] json, string symbol, int piece)
    {
        (ChainSnapshot? expected, string expectedFailure) = Outcome(json, symbol, piece, isTolerantOnly: true);
        (ChainSnapshot? actual, string failure) = Outcome(json, symbol, piece, isTolerantOnly: false);
        Assert.Equal(expectedFailure, failure);
        Assert.Equal(expected is null, actual is null);
        if (expected is not null)
        {
            ChainAssert.Same(expected, actual!);
        }
    }

    private static (ChainSnapshot? Chain, string Failure) Outcome(
        byte[] json,
        string symbol,
        int piece,
        bool isTolerantOnly
    )
    {
        try
        {
            return (Read(json, symbol, piece, isTolerantOnly).Build("cboe", SmallAnswer.Received), "");
        }
        catch (MalformedPayloadException error)
        {
            return (null, error.Message);
        }
    }

    private static CboeChainReader Read(byte[] json, string symbol, int piece, bool isTolerantOnly)
    {
        CboeChainReader reader = new(symbol) { IsTolerantOnly = isTolerantOnly };
        using ChunkedStream stream = new(json, piece, piece);
        ByteFeed.Run(stream, reader);
        return reader;
    }
}
