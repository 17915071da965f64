namespace Strikelight.Core.Lanes;

/// <summary>Looks for rare rows at the speed of a load a register.</summary>
internal static class LaneScan
{
    /// <summary>The next row whose value is NaN or not between two numbers; −1 where there is none.</summary>
    public static int NextOutside(ReadOnlySpan<double> values, int from, double least, double most)
    {
        int row = LaneLoop.Widest switch
        {
            LaneWidth.Eight => SkipInside<Lanes512>(values, from, least, most),
            LaneWidth.Four => SkipInside<Lanes256>(values, from, least, most),
            _ => from,
        };
        for (; row < values.Length; row++)
        {
            if (!(values[row] >= least && values[row] <= most))
            {
                return row;
            }
        }
        return -1;
    }

    /// <summary>The first row of the first register that holds such a value, or of what fills no register.</summary>
    private static int SkipInside<T>(ReadOnlySpan<double> values, int from, double least, double most)
        where T : struct, ILanes<T>
    {
        int row = from;
        for (; row <= values.Length - T.Count; row += T.Count)
        {
            T value = T.Load(in values[row]);
            if (!T.AllSet(T.LessOrEqual(T.All(least), value) & T.LessOrEqual(value, T.All(most))))
            {
                break;
            }
        }
        return row;
    }
}
