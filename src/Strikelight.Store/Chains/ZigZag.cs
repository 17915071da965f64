namespace Strikelight.Store.Chains;

/// <summary>Whole numbers with the sign in the lowest bit, so that small ones of either sign have few bits.</summary>
internal static class ZigZag
{
    public static ulong Of(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long Back(ulong coded) => (long)(coded >> 1) ^ -(long)(coded & 1);

    public static uint Of(int value) => (uint)((value << 1) ^ (value >> 31));

    public static int Back(uint coded) => (int)(coded >> 1) ^ -(int)(coded & 1);
}
