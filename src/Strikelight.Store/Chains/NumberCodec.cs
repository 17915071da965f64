using System.Buffers;

namespace Strikelight.Store.Chains;

/// <summary>The numbers of a lane: guessed from their neighbours, whole or against the same lane of the key.</summary>
/// <remarks>
/// Form: a byte for the way (its fourth bit: against the key), then the residuals of the rows with a number as byte
/// planes. Where the key has no number, the last one before it in coding order stands in.
/// </remarks>
internal static class NumberCodec
{
    private const int AgainstKey = 8;

    public static void Write(ByteWriter to, Lane lane, Lane? key)
    {
        int most = Math.Max(1, lane.Marks.Length);
        int[] numbers = ArrayPool<int>.Shared.Rent(most);
        int[] changes = ArrayPool<int>.Shared.Rent(most);
        uint[] residuals = ArrayPool<uint>.Shared.Rent(most);
        int count = Compact(lane.Numbers, lane.Marks, numbers);
        int best = 0;
        double leastBits = double.PositiveInfinity;
        if (key is not null)
        {
            FillGaps(key);
            Compact(key.Numbers, lane.Marks, changes);
            for (int i = 0; i < count; i++)
            {
                changes[i] = numbers[i] - changes[i];
            }
        }
        for (int form = 0; form < (key is null ? Prediction.Count : AgainstKey + Prediction.Count); form++)
        {
            int way = form % AgainstKey;
            if (way < Prediction.Count)
            {
                ReadOnlySpan<int> source = form < AgainstKey ? numbers : changes;
                Prediction.Residuals(way, source[..count], residuals);
                double bits = Prediction.CostBits(residuals.AsSpan(0, count));
                (best, leastBits) = bits < leastBits ? (form, bits) : (best, leastBits);
            }
        }
        Prediction.Residuals(best % AgainstKey, (best < AgainstKey ? numbers : changes).AsSpan(0, count), residuals);
        to.Byte((byte)best);
        BytePlanes.Write(to, residuals.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(changes);
        ArrayPool<uint>.Shared.Return(residuals);
    }

    /// <summary>Fills the numbers of a lane whose marks are known.</summary>
    public static void Read(ref ByteReader from, Lane lane, Lane? key)
    {
        int form = from.Byte();
        bool againstKey = form >= AgainstKey;
        from.Expect(form < AgainstKey + Prediction.Count && form % AgainstKey < Prediction.Count);
        from.Expect(!againstKey || key is not null);
        int most = Math.Max(1, lane.Marks.Length);
        int[] numbers = ArrayPool<int>.Shared.Rent(most);
        uint[] residuals = ArrayPool<uint>.Shared.Rent(most);
        int count = lane.Marks.Count(Lane.IsNumber);
        BytePlanes.Read(ref from, residuals.AsSpan(0, count));
        if (from.IsSound)
        {
            Prediction.Restore(form % AgainstKey, residuals.AsSpan(0, count), numbers);
            Spread(numbers, lane);
        }
        if (from.IsSound && againstKey && key is not null)
        {
            FillGaps(key);
            Add(lane.Numbers, key.Numbers);
        }
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<uint>.Shared.Return(residuals);
    }

    private static int Compact(ReadOnlySpan<int> numbers, ReadOnlySpan<byte> marks, Span<int> compact)
    {
        int count = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            if (marks[i] == Lane.IsNumber)
            {
                compact[count++] = numbers[i];
            }
        }
        return count;
    }

    private static void Spread(ReadOnlySpan<int> compact, Lane lane)
    {
        Span<int> numbers = lane.Numbers;
        ReadOnlySpan<byte> marks = lane.Marks;
        int count = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            numbers[i] = marks[i] == Lane.IsNumber ? compact[count++] : 0;
        }
    }

    private static void Add(Span<int> numbers, ReadOnlySpan<int> more)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] += more[i];
        }
    }

    private static void FillGaps(Lane lane)
    {
        Span<int> numbers = lane.Numbers;
        ReadOnlySpan<byte> marks = lane.Marks;
        int last = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            last = marks[i] == Lane.IsNumber ? numbers[i] : last;
            numbers[i] = last;
        }
    }
}
