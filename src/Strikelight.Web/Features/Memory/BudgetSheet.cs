using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory.View;

namespace Strikelight.Web.Features.Memory;

/// <summary>Joins the lines of the budget with what their holders report.</summary>
internal static class BudgetSheet
{
    private const string RuntimeNote = "measured: what stays beyond the other lines, the least of two minutes";
    private const string OverNote = "n/a: the other lines report more than the process takes";
    private const string ReserveNote =
        "measured: what comes and goes; share of what the other lines leave, to which it gives way";
    private const string UncollectedNote = "n/a: the whole heap has not been collected yet";
    private const string SilentNote = "n/a: no part of the program reports this line";

    /// <summary>The sheet: used bytes of all its lines add up to what the process takes.</summary>
    /// <param name="plan">The lines.</param>
    /// <param name="holders">Who holds bytes of a line.</param>
    /// <param name="process">What the process takes, and how much of it is garbage.</param>
    /// <param name="leastRestBytes">Least that lately stayed beyond the lines; null where not known yet.</param>
    public static BudgetLineView[] Of(
        BudgetPlan plan,
        IReadOnlyList<IByteHolder> holders,
        ProcessView process,
        long? leastRestBytes
    )
    {
        (string Id, ByteUse Use)[] uses = [.. holders.Select(holder => (holder.Line.Id, holder.Use()))];
        long rest = process.UsedBytes - (process.GarbageBytes ?? 0) - uses.Sum(held => held.Use.Bytes);
        long work = process.GarbageBytes is null ? 0 : Math.Max(rest - (leastRestBytes ?? rest), 0);
        return
        [
            .. plan.Lines.Select(line =>
                line == plan.Runtime ? Runtime(line, rest - work)
                : line == plan.Reserve ? Reserve(plan, process.UsedBytes, process.GarbageBytes + work)
                : Held(line, [.. uses.Where(held => held.Id == line.Id)])
            ),
        ];
    }

    private static BudgetLineView Runtime(BudgetLine line, long keptBytes) =>
        keptBytes >= 0
            ? View(line) with
            {
                UsedBytes = keptBytes,
                Note = RuntimeNote,
            }
            : View(line) with
            {
                Note = OverNote,
            };

    private static BudgetLineView Reserve(BudgetPlan plan, long usedBytes, long? passingBytes) =>
        View(plan.Reserve) with
        {
            UsedBytes = passingBytes,
            RoomBytes = passingBytes is { } passing ? plan.Limit.Bytes - (usedBytes - passing) : null,
            Note = passingBytes is null ? UncollectedNote : ReserveNote,
        };

    private static BudgetLineView Held(BudgetLine line, (string Id, ByteUse Use)[] uses) =>
        uses.Length == 0
            ? View(line) with
            {
                Note = SilentNote,
            }
            : View(line) with
            {
                UsedBytes = uses.Sum(held => held.Use.Bytes),
                Items = uses.Sum(held => held.Use.Items),
                Evictions = uses.Sum(held => held.Use.Evictions),
                Refusals = uses.Sum(held => held.Use.Refusals),
                Hits = Sum(uses, use => use.Hits),
                Misses = Sum(uses, use => use.Misses),
            };

    private static BudgetLineView View(BudgetLine line) =>
        new()
        {
            Id = line.Id,
            Title = line.Title,
            Setting = line.Setting,
            CapBytes = line.CapBytes,
        };

    /// <summary>The sum of those that count; null where none does.</summary>
    private static long? Sum((string Id, ByteUse Use)[] uses, Func<ByteUse, long?> count) =>
        uses.Any(held => count(held.Use).HasValue) ? uses.Sum(held => count(held.Use) ?? 0) : null;
}
