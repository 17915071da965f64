namespace Strikelight.Bench.Table;

/// <summary>Measures the variants of a row in turns: A B C, A B C, ...</summary>
/// <remarks>
/// A variant runs until the compiler has nothing left to improve, then as many calls a block as fill its time. Blocks
/// are short, so that on a busy machine some lie between two interruptions; slow variants take every fourth. Our own
/// timer, because a table of ratios in one minute is not what a benchmark library is made for.
/// </remarks>
internal sealed class RowTimer(TimeProvider clock, TableSettings settings)
{
    private const int WarmUpCallsLeast = 4; // two promote a method, see the project file
    private const int SlowEvery = 4;
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(20);

    /// <summary>Times each variant, in the order given.</summary>
    public VariantTimes[] Measure(IReadOnlyList<Variant> variants)
    {
        (int Calls, bool IsSlow)[] plans = [.. variants.Select(WarmUp)];
        List<double>[] seconds = [.. variants.Select(_ => new List<double>())];
        for (int block = 0; block < settings.Blocks; block++)
        {
            for (int v = 0; v < variants.Count; v++)
            {
                if (plans[v].IsSlow && block % SlowEvery != 0)
                {
                    continue;
                }
                double total = SecondsOf(variants[v].Run, plans[v].Calls);
                seconds[v].Add(total / (plans[v].Calls * variants[v].UnitsPerCall));
            }
        }
        return [.. seconds.Select(blocks => new VariantTimes([.. blocks]))];
    }

    /// <summary>Bytes that one call of ours asks for: of this thread, or of all where ours uses several.</summary>
    public static long AllocatedBytes(Variant ours, int threads)
    {
        long before = Allocated(threads);
        ours.Run();
        return Allocated(threads) - before;
    }

    private static long Allocated(int threads) =>
        threads == 1 ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(precise: true);

    /// <summary>Runs until warm; how many calls then fill a block, and whether one is slow.</summary>
    private (int Calls, bool IsSlow) WarmUp(Variant variant)
    {
        int done = 0;
        double spent = 0;
        double fastest = double.PositiveInfinity;
        while (done < WarmUpCallsLeast || spent < settings.WarmUpTime.TotalSeconds)
        {
            double last = SecondsOf(variant.Run, 1);
            fastest = Math.Min(fastest, last);
            spent += last;
            done++;
        }
        double calls = Math.Ceiling(settings.BlockTime.TotalSeconds / fastest);
        return ((int)Math.Clamp(calls, 1, 1_000_000), fastest > Slow.TotalSeconds);
    }

    private double SecondsOf(Action run, int calls)
    {
        long start = clock.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            run();
        }
        return clock.GetElapsedTime(start).TotalSeconds;
    }
}
