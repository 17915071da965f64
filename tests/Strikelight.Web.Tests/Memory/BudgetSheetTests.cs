using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory;
using Strikelight.Web.Features.Memory.View;

namespace Strikelight.Web.Tests.Memory;

public sealed class BudgetSheetTests
{
    private static readonly BudgetPlan Plan = BudgetPlan.Of(new(256L << 20, "test"), new());

    [Fact]
    public void Sheet_TwoHoldersOfALine_AreAddedUpAndRuntimeIsTheRest()
    {
        BudgetLineView[] lines = BudgetSheet.Of(
            Plan,
            [new Holder(Plan.Pages, new(100, 1) { Hits = 3, Misses = 1 }), new Holder(Plan.Pages, new(50, 2, 4, 5))],
            1000
        );

        BudgetLineView pages = lines.Single(line => line.Id == "pages");
        Assert.Equal((150, 3, 4, 5), (pages.UsedBytes, pages.Items, pages.Evictions, pages.Refusals));
        Assert.Equal((3, 1), (pages.Hits, pages.Misses));
        Assert.Equal(850, lines.Single(line => line.Id == "runtime").UsedBytes);
    }

    [Fact]
    public void Sheet_LinesThatNobodyReports_AreMissingWithTheReason()
    {
        BudgetLineView[] lines = BudgetSheet.Of(Plan, [], 1000);

        Assert.All(
            lines.Where(line => line.Id != "runtime"),
            line =>
            {
                Assert.Null(line.UsedBytes);
                Assert.StartsWith("n/a: ", line.Note, StringComparison.Ordinal);
            }
        );
        Assert.Contains("kept free", lines.Single(line => line.Id == "reserve").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_HoldersReportMoreThanTheProcessTakes_RuntimeIsMissingAndSaysSo()
    {
        BudgetLineView runtime = BudgetSheet.Of(Plan, [new Holder(Plan.Chains, new(2000, 1))], 1000)[0];

        Assert.Null(runtime.UsedBytes);
        Assert.Contains("more than the process takes", runtime.Note, StringComparison.Ordinal);
    }

    private sealed class Holder(BudgetLine line, ByteUse use) : IByteHolder
    {
        public BudgetLine Line => line;

        public ByteUse Use() => use;

        public void Press(PressureLevel level)
        {
            // Holds a fixed number of bytes whatever happens.
        }
    }
}
