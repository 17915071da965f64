using Microsoft.Extensions.Time.Testing;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Tests.Transport;

public sealed class CallBudgetTests
{
    [Fact]
    public void TryTake_BurstThenSteady_GrantsNoMoreThanTheRate()
    {
        FakeTimeProvider clock = new();
        CallBudget budget = new(clock, callsPerMinute: 30, burst: 5);
        int granted = 0;

        for (int step = 0; step < 6000; step++) // ten minutes, ten tries a second
        {
            granted += budget.TryTake().Kind == CallPermit.Answer.Granted ? 1 : 0;
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(granted, 300, 305);
    }

    [Fact]
    public void TryTake_Refused_SaysWhenTheNextCallMayGo()
    {
        FakeTimeProvider clock = new();
        CallBudget budget = new(clock, callsPerMinute: 30, burst: 1);
        budget.TryTake();

        CallPermit refused = budget.TryTake();

        Assert.Equal(new CallPermit(CallPermit.Answer.BudgetUsed, TimeSpan.FromSeconds(2)), refused);
        clock.Advance(refused.Wait);
        Assert.Equal(CallPermit.Answer.Granted, budget.TryTake().Kind);
    }

    [Fact]
    public void CloseFor_ShorterWish_DoesNotCutALongerOne()
    {
        FakeTimeProvider clock = new();
        CallBudget budget = new(clock, callsPerMinute: 30, burst: 5);

        budget.CloseFor(TimeSpan.FromSeconds(60));
        budget.CloseFor(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(new CallPermit(CallPermit.Answer.SourceAsked, TimeSpan.FromSeconds(1)), budget.TryTake());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(CallPermit.Answer.Granted, budget.TryTake().Kind);
    }
}
