using CsCheck;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeChainParserOrderTests
{
    [Fact]
    public async Task Parse_KeysInAnyOrderAndBlanksAnywhere_GivesTheSameBits()
    {
        ChainSnapshot plain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        Gen.UInt.Sample(
            seed =>
            {
                byte[] scrambled = JsonScrambler.Scramble(SmallAnswer.Bytes, seed);
                ChainAssert.Same(plain, ChainAssert.Ok(SmallAnswer.ParseAsync(scrambled).Result));
            },
            iter: 500
        );
    }

    [Fact]
    public async Task Parse_ReadInTwoPiecesCutAnywhere_GivesTheSameBits()
    {
        ChainSnapshot plain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        for (int first = 1; first < SmallAnswer.Bytes.Length; first++)
        {
            using ChunkedStream pieces = new(SmallAnswer.Bytes, first, int.MaxValue);
            ChainAssert.Same(plain, ChainAssert.Ok(await SmallAnswer.ParseAsync(pieces)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Parse_ReadInSmallPieces_GivesTheSameBits(int size)
    {
        ChainSnapshot plain = ChainAssert.Ok(await SmallAnswer.ParseAsync(SmallAnswer.Bytes));

        using ChunkedStream pieces = new(SmallAnswer.Bytes, size, size);
        ChainAssert.Same(plain, ChainAssert.Ok(await SmallAnswer.ParseAsync(pieces)));
    }
}
