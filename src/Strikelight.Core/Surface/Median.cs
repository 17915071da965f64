namespace Strikelight.Core.Surface;

/// <summary>The median by selection, in place and without sorting everything.</summary>
internal static class Median
{
    /// <summary>The middle value, the upper of two; reorders the values. NaN where there are none.</summary>
    public static double OfAndReorder(Span<double> values)
    {
        if (values.IsEmpty)
        {
            return double.NaN;
        }
        int wanted = values.Length / 2;
        int low = 0;
        int high = values.Length - 1;
        while (low < high)
        {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }
                while (values[j] > pivot)
                {
                    j--;
                }
                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }
            if (wanted <= j)
            {
                high = j;
            }
            else if (wanted >= i)
            {
                low = i;
            }
            else
            {
                break;
            }
        }
        return values[wanted];
    }
}
