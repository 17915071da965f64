using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class MostTradedTests
{
    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly[] Expiries = [new(2024, 1, 16), new(2024, 1, 19)];

    [Fact]
    public void Of_AnyChain_IsTheHeadOfTheSortedList() =>
        Gen.Select(Gen.Int[-5, 12].Array[1, 60], Gen.Int[0, 20])
            .Sample(
                (volumes, most) =>
                {
                    ChainSnapshot chain = Chain(volumes);
                    ResolvedScope all = ResolvedScope.Of(chain, ExpiryScope.All);
                    int[] sorted =
                    [
                        .. Enumerable
                            .Range(0, chain.Count)
                            .Where(i => chain.Volume[i] > 0)
                            .OrderByDescending(i => chain.Volume[i])
                            .ThenBy(i => i)
                            .Take(most),
                    ];
                    return MostTraded.Of(chain, all, most).SequenceEqual(sorted);
                },
                iter: 300
            );

    [Fact]
    public void Of_AScope_HasNothingFromOutside()
    {
        ChainSnapshot chain = Chain([9, 8, 7, 6]);

        var found = MostTraded.Of(chain, ResolvedScope.Of(chain, ExpiryScope.ZeroDte), 10);

        Assert.All(found, contract => Assert.Equal(Expiries[0], chain.Series[chain.SeriesIndex[contract]].Expiry));
        Assert.Equal([9, 7], found.Select(contract => chain.Volume[contract]));
    }

    /// <summary>Contracts of two expiries in turn; a negative volume is one that is not known.</summary>
    private static ChainSnapshot Chain(int[] volumes)
    {
        ChainFixture fixture = new("SPY", 100, Noon);
        for (int i = 0; i < volumes.Length; i++)
        {
            double volume = volumes[i] < 0 ? double.NaN : volumes[i];
            fixture.Add(OptionSide.Call, 90 + i, 1, Expiries[i % 2], volume);
        }
        return fixture.Chain();
    }
}
