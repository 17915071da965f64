namespace Strikelight.Bench.Table;

/// <summary>Measures the variants of a row in turns: A B C, A B C, ...</summary>
/// <remarks>
/// A variant runs until the compiler has nothing left to improve, then as many calls a block as fill its time. Our
/// own timer, because a table of ratios in one minute is not what a benchmark library is made for.
/// </remarks>
internal sealed class RowTimer(TimeProvider clock, TableSettings settings)
{
    private const int WarmUpCallsLeast = 4; // two promote a method, see the project file

    /// <summary>Times each variant, in the order given.</summary>
    public VariantTimes[] Measure(IReadOnlyList<Variant> variants)
    {
        int[] callsPerBlock = new int[variants.Count];
        double[][] seconds = new double[variants.Count][];
        for (int v = 0; v < variants.Count; v++)
        {
            callsPerBlock[v] = WarmUp(variants[v]);
            seconds[v] = new double[settings.Blocks];
        }
        for (int block = 0; block < settings.Blocks; block++)
        {
            for (int v = 0; v < variants.Count; v++)
            {
                double total = SecondsOf(variants[v].Run, callsPerBlock[v]);
                seconds[v][block] = total / (callsPerBlock[v] * variants[v].UnitsPerCall);
            }
        }
        return [.. seconds.Select(blocks => new VariantTimes(blocks))];
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

    /// <summary>Runs until warm; how many calls then fill a block.</summary>
    private int WarmUp(Variant variant)
    {
        int calls = 0;
        double spent = 0;
        double fastest = double.PositiveInfinity;
        while (calls < WarmUpCallsLeast || spent < settings.WarmUpTime.TotalSeconds)
        {
            double last = SecondsOf(variant.Run, 1);
            fastest = Math.Min(fastest, last);
            spent += last;
            calls++;
        }
        return (int)Math.Clamp(Math.Ceiling(settings.BlockTime.TotalSeconds / fastest), 1, 1_000_000);
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
