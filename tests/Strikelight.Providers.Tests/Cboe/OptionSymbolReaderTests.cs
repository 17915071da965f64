using System.Text;
using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class OptionSymbolReaderTests
{
    private static readonly string[] Symbols =
    [
        "SPX260320C06700000",
        "SPXW  260320P06702500",
        "AAPL1260117C00150000",
        "F240228P00012500",
        "SPX260230C06700000",
        "SPX260320C00000000",
    ];

    [Fact]
    public void TryRead_AnyText_AgreesWithTheCoreParser()
    {
        Gen.Select(
                Gen.Int[0, Symbols.Length - 1].Select(i => Symbols[i]),
                Gen.Int[0, 20],
                Gen.Char["0123456789ACPSWX ,-"]
            )
            .Sample(
                (symbol, at, letter) =>
                {
                    string text = at < symbol.Length ? symbol[..at] + letter + symbol[(at + 1)..] : symbol;
                    RawContract contract = RawContract.Blank;

                    bool isRead = new OptionSymbolReader().TryRead(Encoding.ASCII.GetBytes(text), ref contract);

                    Assert.Equal(OccSymbol.TryParse(text, out OccSymbol expected), isRead);
                    if (isRead && expected.Expiry.Year >= 2000) // listed options came with two digits of that century
                    {
                        Assert.Equal(
                            (expected.Root, expected.Expiry, expected.Side, expected.StrikeUsd),
                            (contract.Root, contract.Expiry, contract.Side, contract.StrikeUsd)
                        );
                    }
                },
                iter: 20_000
            );
    }

    [Fact]
    public void TryRead_TheSameRoot_IsTheSameString()
    {
        OptionSymbolReader reader = new();
        RawContract first = RawContract.Blank;
        RawContract second = RawContract.Blank;

        reader.TryRead("SPXW260320C06700000"u8, ref first);
        reader.TryRead("SPX260320C06700000"u8, ref second);
        reader.TryRead("SPXW260320P06700000"u8, ref second);

        Assert.Same(first.Root, second.Root);
    }
}
