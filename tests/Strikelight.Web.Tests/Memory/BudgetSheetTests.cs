using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory;
using Strikelight.Web.Features.Memory.View;

namespace Strikelight.Web.Tests.Memory;

public sealed class BudgetSheetTests
{
    private static readonly BudgetPlan Plan = BudgetPlan.Of(new(256L << 20, "test"), new());

    [Fact]
    public void Sheet_TwoHoldersOfALine_AreAddedUpAndRuntimeIsTheRestWithoutGarbage()
    {
        BudgetLineView[] lines = BudgetSheet.Of(
            Plan,
            [new Holder(Plan.Pages, new(100, 1) { Hits = 3, Misses = 1 }), new Holder(Plan.Pages, new(50, 2, 4, 5))],
            Process(1000, 300),
            null
        );

        BudgetLineView pages = lines.Single(line => line.Id == "pages");
        Assert.Equal((150, 3, 4, 5), (pages.UsedBytes, pages.Items, pages.Evictions, pages.Refusals));
        Assert.Equal((3, 1), (pages.Hits, pages.Misses));
        BudgetLineView reserve = lines.Single(line => line.Id == "reserve");
        Assert.Equal((300, (256L << 20) - 700), (reserve.UsedBytes, reserve.RoomBytes));
        Assert.Equal(550, lines.Single(line => line.Id == "runtime").UsedBytes);
    }

    [Fact]
    public void Sheet_MoreStaysThanLately_IsWorkAndNotRuntime()
    {
        BudgetLineView[] lines = BudgetSheet.Of(
            Plan,
            [new Holder(Plan.Pages, new(100, 1))],
            Process(1000, 300),
            leastRestBytes: 450
        );

        Assert.Equal(450, lines.Single(line => line.Id == "runtime").UsedBytes);
        Assert.Equal(300 + 150, lines.Single(line => line.Id == "reserve").UsedBytes);
    }

    [Fact]
    public void Sheet_LinesThatNobodyReports_AreMissingWithTheReason()
    {
        BudgetLineView[] lines = BudgetSheet.Of(Plan, [], Process(1000, null), null);

        Assert.All(
            lines.Where(line => line.Id != "runtime"),
            line =>
            {
                Assert.Null(line.UsedBytes);
                Assert.StartsWith("n/a: ", line.Note, StringComparison.Ordinal);
            }
        );
        Assert.Contains(
            "not been collected yet",
            lines.Single(line => line.Id == "reserve").Note,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sheet_HoldersReportMoreThanTheProcessTakes_RuntimeIsMissingAndSaysSo()
    {
        Holder chains = new(Plan.Chains, new(2000, 1));

        BudgetLineView runtime = BudgetSheet.Of(Plan, [chains], Process(1000, null), null)[0];

        Assert.Null(runtime.UsedBytes);
        Assert.Contains("more than the process takes", runtime.Note, StringComparison.Ordinal);
    }

    private static ProcessView Process(long usedBytes, long? garbageBytes) =>
        new()
        {
            UsedBytes = usedBytes,
            GarbageBytes = garbageBytes,
            RssBytes = usedBytes,
            ManagedHeapBytes = usedBytes,
            Gen0Collections = 0,
            Gen1Collections = 0,
            Gen2Collections = 0,
            GcPauseMsTotal = 0,
            GcPauseShare = 0,
            UptimeSeconds = 1,
            CpuSeconds = 0,
        };

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
