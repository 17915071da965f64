namespace Strikelight.Core.Contracts;

public sealed partial class ChainBuilder
{
    // From the top: expiry (22 bits), root (8), strike (64), side (1), row (32). Positive doubles order as their bits.
    private const int SideShift = 32;
    private const int StrikeShift = SideShift + 1;
    private const int RootShift = StrikeShift + 64;
    private const int ExpiryShift = RootShift + 8;

    /// <summary>A number that orders rows by expiry, root, strike, side and place in the feed.</summary>
    private static UInt128 KeyOf(in RawContract raw, int rootIndex, int row) =>
        ((UInt128)(uint)raw.Expiry.DayNumber << ExpiryShift)
        | ((UInt128)(uint)rootIndex << RootShift)
        | ((UInt128)BitConverter.DoubleToUInt64Bits(raw.StrikeUsd) << StrikeShift)
        | ((UInt128)(byte)raw.Side << SideShift)
        | (uint)row;

    private static int RowOf(UInt128 key) => (int)(uint)key;

    private static int RootIndexOf(UInt128 key) => (byte)(key >> RootShift);

    private static DateOnly ExpiryOf(UInt128 key) => DateOnly.FromDayNumber((int)(uint)(key >> ExpiryShift));

    private static bool SameContract(UInt128 a, UInt128 b) => a >> SideShift == b >> SideShift;

    private static bool SameSeries(UInt128 a, UInt128 b) => a >> RootShift == b >> RootShift;

    /// <summary>Whether the feed was in our order already without a duplicate, as Cboe's answer mostly is.</summary>
    private static bool IsAscending(ReadOnlySpan<UInt128> keys)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i] <= keys[i - 1] || SameContract(keys[i], keys[i - 1]))
            {
                return false;
            }
        }
        return true;
    }
}
