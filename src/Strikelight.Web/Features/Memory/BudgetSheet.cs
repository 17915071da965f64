using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory.View;

namespace Strikelight.Web.Features.Memory;

/// <summary>Joins the lines of the budget with what their holders report.</summary>
internal static class BudgetSheet
{
    private const string RuntimeNote = "measured: what the process takes less what the other lines report";

    private const string OverNote = "n/a: the other lines report more than the process takes";
    private const string ReserveNote = "n/a: kept free, nobody holds it";
    private const string SilentNote = "n/a: no part of the program reports this line";

    /// <summary>The sheet: used bytes of all its lines add up to <paramref name="usedBytes"/>.</summary>
    public static BudgetLineView[] Of(BudgetPlan plan, IReadOnlyList<IByteHolder> holders, long usedBytes)
    {
        (string Id, ByteUse Use)[] uses = [.. holders.Select(holder => (holder.Line.Id, holder.Use()))];
        long rest = usedBytes - uses.Sum(held => held.Use.Bytes);
        return [.. plan.Lines.Select(line => Line(plan, line, [.. uses.Where(held => held.Id == line.Id)], rest))];
    }

    private static BudgetLineView Line(BudgetPlan plan, BudgetLine line, (string Id, ByteUse Use)[] uses, long rest)
    {
        BudgetLineView view = new()
        {
            Id = line.Id,
            Title = line.Title,
            Setting = line.Setting,
            CapBytes = line.CapBytes,
        };
        if (line == plan.Runtime)
        {
            return rest >= 0 ? view with { UsedBytes = rest, Note = RuntimeNote } : view with { Note = OverNote };
        }
        return uses.Length == 0
            ? view with
            {
                Note = line == plan.Reserve ? ReserveNote : SilentNote,
            }
            : view with
            {
                UsedBytes = uses.Sum(held => held.Use.Bytes),
                Items = uses.Sum(held => held.Use.Items),
                Evictions = uses.Sum(held => held.Use.Evictions),
                Refusals = uses.Sum(held => held.Use.Refusals),
                Hits = Sum(uses, use => use.Hits),
                Misses = Sum(uses, use => use.Misses),
            };
    }

    /// <summary>The sum of those that count; null where none does.</summary>
    private static long? Sum((string Id, ByteUse Use)[] uses, Func<ByteUse, long?> count) =>
        uses.Any(held => count(held.Use).HasValue) ? uses.Sum(held => count(held.Use) ?? 0) : null;
}
