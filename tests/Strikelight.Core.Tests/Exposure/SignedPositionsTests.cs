using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Tests.Exposure;

public sealed class SignedPositionsTests
{
    private static readonly DateOnly Friday = new(2024, 1, 19);

    private static ChainSnapshot CallAndPut() =>
        new ChainFixture("SPY", 470, MarketTime.At(new(2024, 1, 16), new(12, 0)))
            .Add(OptionSide.Call, 470, 10, Friday)
            .Add(OptionSide.Put, 470, 7, Friday)
            .Add(OptionSide.Put, 480, double.NaN, Friday)
            .Chain();

    [Theory]
    [InlineData(SignConvention.Naive, 10, -7)]
    [InlineData(SignConvention.ShortAll, -10, -7)]
    [InlineData(SignConvention.Gross, 10, 7)]
    public void From_Convention_SignsOpenInterest(SignConvention convention, double call, double put)
    {
        SignedPositions positions = SignedPositions.From(CallAndPut(), convention);

        Assert.Equal([call, put, double.NaN], positions.Contracts.ToArray());
        Assert.Null(positions.Refusal);
    }

    [Fact]
    public void From_FlowInferredWithoutIncrements_IsRefusedWithAReason()
    {
        SignedPositions positions = SignedPositions.From(CallAndPut(), SignConvention.FlowInferred);

        Assert.NotNull(positions.Refusal);
        Assert.All(positions.Contracts.ToArray(), position => Assert.True(double.IsNaN(position)));
    }

    [Fact]
    public void FromBook_LaterChangeOfTheSource_DoesNotReachThePositions()
    {
        double[] book = [5, -3, 1];

        SignedPositions positions = SignedPositions.FromBook(CallAndPut(), book);
        book[0] = 99;

        Assert.Equal([5, -3, 1], positions.Contracts.ToArray());
        Assert.Equal(SignConvention.FlowInferred, positions.Convention);
    }

    [Fact]
    public void FromBook_OtherLength_Throws() =>
        Assert.Throws<ArgumentException>(() => SignedPositions.FromBook(CallAndPut(), [1.0]));

    [Fact]
    public void Name_EveryConvention_ReadsBackAndExplains()
    {
        foreach (SignConvention convention in Enum.GetValues<SignConvention>())
        {
            Assert.True(SignConventions.TryParse(SignConventions.Name(convention), out SignConvention back));
            Assert.Equal(convention, back);
            Assert.EndsWith(".", SignConventions.Explanation(convention), StringComparison.Ordinal);
        }
        Assert.False(SignConventions.TryParse("Naive", out _));
    }
}
