using System.Text;
using CsCheck;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeChainParserFaultTests
{
    [Fact]
    public async Task Parse_CutAnywhere_IsMalformedAndNeverAShorterChain()
    {
        int end = SmallAnswer.Text.TrimEnd().Length;
        for (int length = 0; length < end; length++)
        {
            var result = await SmallAnswer.ParseAsync(SmallAnswer.Bytes[..length]);

            Assert.Null(result.Value);
            Assert.Equal(FetchFailure.Malformed, result.Failure);
            Assert.Contains("expected", result.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Parse_CutInsideAContract_SaysWhereAndWhatWasExpected()
    {
        int cut = SmallAnswer.Text.IndexOf("SPX261218P", StringComparison.Ordinal);

        var result = await SmallAnswer.ParseAsync(SmallAnswer.Bytes[..cut]);

        Assert.Contains("after 10 contracts", result.Detail, StringComparison.Ordinal);
        Assert.Contains("the rest of a contract", result.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":null}")]
    [InlineData("{\"data\":{\"options\":null}}")]
    [InlineData("{\"data\":{\"options\":{}}}")]
    [InlineData("{\"data\":{\"options\":[]}}")]
    [InlineData("<!doctype html><html><body>Access denied</body></html>")]
    [InlineData("{\"timestamp\": NaN}")]
    [InlineData("\u00ff\u00fe{}")]
    public async Task Parse_NotAChain_IsMalformedWithAReason(string text)
    {
        var result = await SmallAnswer.ParseAsync(text);

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    [Theory]
    [InlineData("\"current_price\": 6738.4102", "\"current_price\": 0.0")]
    [InlineData("\"current_price\": 6738.4102", "\"current_price\": -999.0")]
    [InlineData("\"current_price\": 6738.4102", "\"current_price\": \"6738.41\"")]
    [InlineData("\"current_price\": 6738.4102", "\"current_price\": null")]
    [InlineData("\"current_price\": 6738.4102", "\"current_price\": 1e308")]
    [InlineData("\"current_price\"", "\"price_now\"")]
    [InlineData("\"symbol\": \"_SPX\"", "\"symbol\": \"NDX\"")]
    [InlineData("\"symbol\": \"^SPX\"", "\"symbol\": \"^NDX\"")]
    [InlineData("\"timestamp\"", "\"symbol\": \"SPX\", \"symbol\": \"SPX\", \"timestamp\"")]
    [InlineData("\"options\": [", "\"options\": [], \"options\": [")]
    [InlineData("2026-03-11T14:27:32", "2026-03-12T14:27:32")] // a trade after the file was written
    public async Task Parse_HeaderThatCannotBeTrusted_IsMalformed(string old, string replacement)
    {
        var result = await SmallAnswer.ParseAsync(SmallAnswer.With(old, replacement));

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.NotEmpty(result.Detail);
    }

    [Fact]
    public async Task Parse_FileAndTradesInTheFuture_IsMalformed()
    {
        string text = SmallAnswer
            .Text.Replace("2026-03-11 18:42:35", "2026-03-12 18:42:35", StringComparison.Ordinal)
            .Replace("2026-03-11T14:27:32", "2026-03-12T14:27:32", StringComparison.Ordinal);

        var result = await SmallAnswer.ParseAsync(text);

        Assert.Equal(FetchFailure.Malformed, result.Failure);
    }

    [Fact]
    public async Task Parse_TrailingText_IsMalformed()
    {
        var result = await SmallAnswer.ParseAsync(SmallAnswer.Text + "{}");

        Assert.Equal(FetchFailure.Malformed, result.Failure);
    }

    [Fact]
    public async Task Parse_ByteOrderMark_IsPassedOver()
    {
        ChainSnapshot plain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));
        byte[] marked = [0xEF, 0xBB, 0xBF, .. SmallAnswer.Bytes];

        ChainAssert.Same(plain, ChainAssert.Ok(await SmallAnswer.ParseAsync(marked)));
        ChainAssert.Same(plain, ChainAssert.Ok(await SmallAnswer.ParseAsync(new ChunkedStream(marked, 1, 1))));
    }

    [Theory]
    [InlineData("\"bid\":true", RefusalReason.MalformedRow)]
    [InlineData("\"bid\":\"12.5\"", RefusalReason.MalformedRow)]
    [InlineData("\"bid\":[1]", RefusalReason.MalformedRow)]
    [InlineData("\"bid\":{\"x\":1}", RefusalReason.MalformedRow)]
    [InlineData("\"bid\":1.0,\"bid\":2.0", RefusalReason.MalformedRow)]
    [InlineData("\"last_trade_time\":12", RefusalReason.MalformedRow)]
    [InlineData("\"option\":\"SPY260320C00600000\"", RefusalReason.MalformedRow)]
    [InlineData("\"open_interest\":-1", RefusalReason.AbsurdCount)]
    [InlineData("\"volume\":1e300", RefusalReason.AbsurdCount)]
    [InlineData("\"volume\":1e999", RefusalReason.AbsurdCount)]
    public async Task Parse_RowWithAWrongField_IsRefusedByName(string fields, RefusalReason reason)
    {
        string text = SmallAnswer
            .OneRow(fields)
            .Replace("\"options\":[", "\"options\":[{\"option\":\"SPY260320P00600000\"},", StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(text, "SPY"));

        ChainAssert.AccountedFor(chain, 2);
        Assert.Equal(1, chain.Counts.Refused[reason]);
    }

    [Theory]
    [InlineData("null", RefusalReason.MalformedRow)]
    [InlineData("17", RefusalReason.MalformedRow)]
    [InlineData("[[{}]]", RefusalReason.MalformedRow)]
    [InlineData("{}", RefusalReason.MalformedSymbol)]
    [InlineData("{\"option\":5}", RefusalReason.MalformedSymbol)]
    [InlineData("{\"option\":\"SPY\"}", RefusalReason.MalformedSymbol)]
    [InlineData("{\"option\":\"SPY261320P00600000\"}", RefusalReason.MalformedSymbol)]
    [InlineData("{\"option\":\"SPY1260320P00600000\"}", RefusalReason.NonStandardContract)]
    [InlineData("{\"option\":\"SPY260320C00600000\"}", RefusalReason.Duplicate)]
    public async Task Parse_OddRow_IsRefusedByName(string row, RefusalReason reason)
    {
        string text = SmallAnswer
            .OneRow("\"bid\":1.0,\"ask\":1.5")
            .Replace("\"options\":[", $"\"options\":[{row},", StringComparison.Ordinal);

        ChainSnapshot chain = ChainAssert.Ok(await SmallAnswer.ParseAsync(text, "SPY"));

        ChainAssert.AccountedFor(chain, 2);
        Assert.Equal(1, chain.Counts.Refused[reason]);
    }

    [Fact]
    public async Task Parse_DeepNesting_IsMalformed()
    {
        string text = SmallAnswer.With("\"seqno\"", $"\"deep\": {new string('[', 10_000)}");

        Assert.Equal(FetchFailure.Malformed, (await SmallAnswer.ParseAsync(text)).Failure);
    }

    [Theory]
    [InlineData('7')]
    [InlineData(' ')]
    [InlineData('x')]
    public async Task Parse_HugeToken_IsMalformedUnlessItIsBlank(char letter)
    {
        string huge = new(letter, 3 << 20);
        string value =
            letter == 'x' ? $"\"{huge}\""
            : letter == ' ' ? huge + "1"
            : huge;

        var result = await SmallAnswer.ParseAsync(SmallAnswer.With("\"seqno\": 26291315129", $"\"seqno\": {value}"));

        Assert.Equal(letter == ' ' ? FetchFailure.None : FetchFailure.Malformed, result.Failure);
    }

    [Fact]
    public void Parse_RandomDamage_NeverThrowsAndNeverInventsRows()
    {
        Gen<(int At, byte Value, int Kind)[]> damage = Gen.Select(
            Gen.Int[0, SmallAnswer.Bytes.Length - 1],
            Gen.Byte,
            Gen.Int[0, 2]
        ).Array[1, 8];

        damage.Sample(
            edits =>
            {
                List<byte> bytes = [.. SmallAnswer.Bytes];
                foreach ((int at, byte value, int kind) in edits)
                {
                    Damage(bytes, Math.Min(at, bytes.Count - 1), value, kind);
                }
                var pending = SmallAnswer.ParseAsync(bytes.ToArray());
                Assert.True(pending.IsCompletedSuccessfully);
                var result = pending.Result;
                if (result.Value is { } chain)
                {
                    ChainAssert.AccountedFor(chain, chain.Counts.InFeed);
                    Assert.InRange(chain.Counts.InFeed, 1, SmallAnswer.RowCount + edits.Length);
                    Assert.True(chain.Header.MarketTime <= SmallAnswer.Received.AddMinutes(5));
                }
                else
                {
                    Assert.Equal(FetchFailure.Malformed, result.Failure);
                    Assert.NotEmpty(result.Detail);
                }
            },
            iter: 5_000
        );
    }

    [Fact]
    public async Task Parse_EscapedNamesAndValues_AreUnderstood()
    {
        ChainSnapshot plain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));
        string escaped = SmallAnswer
            .Text.Replace("\"bid\"", "\"\\u0062id\"", StringComparison.Ordinal)
            .Replace("\"option\": \"SPX", "\"option\": \"\\u0053PX", StringComparison.Ordinal);

        ChainAssert.Same(plain, ChainAssert.Ok(await SmallAnswer.ParseAsync(Encoding.UTF8.GetBytes(escaped))));
    }

    private static void Damage(List<byte> bytes, int at, byte value, int kind)
    {
        switch (kind)
        {
            case 0:
                bytes[at] = value;
                break;
            case 1:
                bytes.Insert(at, value);
                break;
            default:
                bytes.RemoveAt(at);
                break;
        }
    }
}
