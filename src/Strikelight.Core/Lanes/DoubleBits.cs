namespace Strikelight.Core.Lanes;

/// <summary>The parts of a double's bit pattern that exponent arithmetic needs.</summary>
internal static class DoubleBits
{
    /// <summary>Bits behind the exponent.</summary>
    public const int MantissaBits = 52;

    /// <summary>The bits of √½, rounded down.</summary>
    public const long RootHalf = 0x3FE6A09E667F3BCC;

    /// <summary>Added to a pattern, it carries into the exponent from √2 on instead of from 2 on.</summary>
    public const long OneLessRootHalf = 0x3FF0000000000000 - RootHalf;

    /// <summary>All bits behind the exponent.</summary>
    public const long FractionMask = (1L << MantissaBits) - 1;

    /// <summary>The bits of 2⁵²: whole numbers below it stand in its mantissa as they are.</summary>
    public const long TwoToMantissaBits = 0x4330000000000000;

    /// <summary>2⁵² and the exponent's bias.</summary>
    public const double RaisedBias = 4503599627370496.0 + 1023;

    /// <summary>1.5·2⁵²: added to a small number, it leaves the nearest whole number in the low bits.</summary>
    public const double Shifter = 6755399441055744.0;
}
