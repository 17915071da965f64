using CsCheck;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

public sealed class BudgetPlanTests
{
    private static readonly MemoryLimit Default = new(256L << 20, "default");

    [Fact]
    public void Of_TheDefaults_HoldFiveThousandViewersAndFitTheLimit()
    {
        BudgetPlan plan = BudgetPlan.Of(Default, new());

        Assert.InRange(plan.Viewers.CapBytes / plan.ViewerBytes, 5000, 5500);
        Assert.InRange(plan.Lines.Sum(line => line.CapBytes), Default.Bytes - 8, Default.Bytes);
        Assert.Equal(16L << 20, plan.Database.CapBytes);
    }

    [Fact]
    public void Of_AnyLimitAndAnySetLines_FitsOrRefuses() =>
        Gen.Select(
                Gen.Long[64L << 20, 1L << 36],
                Gen.Long[1 << 20, 1L << 30].Nullable(),
                Gen.Long[1 << 20, 1L << 30].Nullable()
            )
            .Sample(
                (total, chains, viewers) =>
                {
                    BudgetOptions options = new() { ChainBytes = chains, ViewersBytes = viewers };
                    try
                    {
                        BudgetPlan plan = BudgetPlan.Of(new(total, "test"), options);
                        Assert.True(plan.Lines.Sum(line => line.CapBytes) <= total);
                        Assert.All(plan.Lines, line => Assert.True(line.CapBytes >= BudgetLine.LeastBytes));
                        Assert.Equal(chains ?? plan.Chains.CapBytes, plan.Chains.CapBytes);
                    }
                    catch (BudgetException refusal)
                    {
                        Assert.Contains("does not fit", refusal.Message, StringComparison.Ordinal);
                    }
                }
            );

    [Fact]
    public void Of_ALineThatDoesNotFit_IsRefusedByItsSetting()
    {
        BudgetException refusal = Assert.Throws<BudgetException>(() =>
            BudgetPlan.Of(Default, new() { ChainBytes = 400L << 20 })
        );

        Assert.Contains("lower Budget:ChainBytes", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Latest chains and analyses", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AllLinesSetTooHigh_IsRefused() =>
        Assert.Throws<BudgetException>(() =>
            BudgetPlan.Of(
                Default,
                new()
                {
                    ViewersBytes = 100L << 20,
                    ChainBytes = 40L << 20,
                    PastBytes = 10L << 20,
                    PageBytes = 10L << 20,
                    FrameBytes = 10L << 20,
                }
            )
        );

    [Fact]
    public void ToString_OfAPlan_NamesEveryLineWithWhatFixesIt()
    {
        BudgetPlan plan = BudgetPlan.Of(Default, new() { PageBytes = 12L << 20 });

        string text = plan.ToString();

        Assert.All(plan.Lines, line => Assert.Contains(line.Title, text, StringComparison.Ordinal));
        Assert.Contains("12.0 MiB  Budget:PageBytes", text, StringComparison.Ordinal);
    }
}
