using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

public static partial class VolatilitySolver
{
    /// <summary>Steps rows whose last step was too large again, and marks those that do not settle with NaN.</summary>
    private static void StepFurther(
        in VolatilityBlock block,
        in VolatilityScratch scratch,
        double stepMost,
        LaneWidth widest
    )
    {
        Span<int> rows = stackalloc int[VolatilityScratch.ChunkRows];
        for (int round = 0; round < FurtherStepsMost; round++)
        {
            int from = 0;
            int count;
            while ((count = NextLarger(block.StepSize, stepMost, rows, ref from)) > 0)
            {
                StepRows(block, scratch.Chunk(count), rows[..count], widest);
            }
        }
        for (int row = LaneScan.NextOutside(block.StepSize, 0, 0, stepMost); row >= 0; )
        {
            block.Stepped[row] = double.NaN;
            row = LaneScan.NextOutside(block.StepSize, row + 1, 0, stepMost);
        }
    }

    private static void StepRows(
        in VolatilityBlock block,
        in VolatilityBlock chunk,
        ReadOnlySpan<int> rows,
        LaneWidth widest
    )
    {
        for (int i = 0; i < rows.Length; i++)
        {
            chunk.Deviation[i] = block.Stepped[rows[i]];
            chunk.Moneyness[i] = block.Moneyness[rows[i]];
            chunk.SquaredScale[i] = block.SquaredScale[rows[i]];
        }
        Step(chunk, widest);
        PutBack(chunk, block, rows);
    }

    /// <summary>Rows whose earlier volatility is missing or far off start again without it.</summary>
    private static void SeedAgain(in VolatilityBlock block, in VolatilityScratch scratch, LaneWidth widest)
    {
        Span<int> rows = stackalloc int[VolatilityScratch.ChunkRows];
        int from = 0;
        int count;
        while ((count = NextStray(block.StepSize, rows, ref from)) > 0)
        {
            VolatilityBlock chunk = scratch.Chunk(count);
            for (int i = 0; i < count; i++)
            {
                scratch.Gathered(0, count)[i] = block.Price[rows[i]];
                scratch.Gathered(1, count)[i] = block.Forward[rows[i]];
                scratch.Gathered(2, count)[i] = block.Strike[rows[i]];
            }
            Seed(chunk, widest);
            Step(chunk, widest);
            PutBack(chunk, block, rows[..count]);
        }
    }

    private static void PutBack(in VolatilityBlock chunk, in VolatilityBlock block, ReadOnlySpan<int> rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            block.Stepped[rows[i]] = chunk.Stepped[i];
            block.StepSize[rows[i]] = chunk.StepSize[i];
        }
    }

    /// <summary>Collects rows with a step above the most allowed; not those without a step.</summary>
    private static int NextLarger(ReadOnlySpan<double> stepSize, double most, Span<int> rows, ref int from)
    {
        int count = 0;
        while (count < rows.Length && (from = LaneScan.NextOutside(stepSize, from, 0, most)) >= 0)
        {
            if (stepSize[from] > most)
            {
                rows[count++] = from;
            }
            from++;
        }
        from = from < 0 ? stepSize.Length : from;
        return count;
    }

    private static int NextStray(ReadOnlySpan<double> stepSize, Span<int> rows, ref int from)
    {
        int count = 0;
        while (count < rows.Length && (from = LaneScan.NextOutside(stepSize, from, 0, WarmMost)) >= 0)
        {
            rows[count++] = from++;
        }
        from = from < 0 ? stepSize.Length : from;
        return count;
    }
}
