namespace Strikelight.Core.Lanes;

/// <summary>
/// One register's worth of doubles: a kernel written once against this runs eight, four or one contract at a time.
/// </summary>
/// <remarks>
/// Every operation is correctly rounded or exact, so that a kernel gives the same bits at every width. A mask is a
/// lane of all ones or all zeros. Not-a-number compares false, as in scalar code.
/// </remarks>
/// <typeparam name="TSelf">The register.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Doubles in one register.</summary>
    static abstract int Count { get; }

    /// <summary>The value in every lane.</summary>
    static abstract TSelf All(double value);

    /// <summary>Reads <see cref="Count"/> doubles; the caller has checked that they are there.</summary>
    static abstract TSelf Load(ref readonly double first);

    /// <summary>Writes <see cref="Count"/> doubles; the caller has checked that there is room.</summary>
    static abstract void Store(TSelf value, ref double first);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a);

    /// <summary>Bits in both: of two masks, where both hold.</summary>
    static abstract TSelf operator &(TSelf a, TSelf b);

    /// <summary>Bits in either: of two masks, where one holds.</summary>
    static abstract TSelf operator |(TSelf a, TSelf b);

    /// <summary>a·b + c with one rounding.</summary>
    static abstract TSelf Fma(TSelf a, TSelf b, TSelf c);

    static abstract TSelf Sqrt(TSelf a);

    static abstract TSelf Abs(TSelf a);

    /// <summary>a where a &lt; b, else b: so b where one of the two is NaN.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>a where a &gt; b, else b: so b where one of the two is NaN.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>Mask of a &lt; b.</summary>
    static abstract TSelf Less(TSelf a, TSelf b);

    /// <summary>Mask of a ≤ b.</summary>
    static abstract TSelf LessOrEqual(TSelf a, TSelf b);

    /// <summary>The first where the mask holds, the second elsewhere.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whereSet, TSelf elsewhere);

    /// <summary>Whether the mask holds in some lane.</summary>
    static abstract bool AnySet(TSelf mask);

    /// <summary>value · 2ⁿ where <paramref name="shifter"/> is n + 1.5·2⁵² and the result is a normal number.</summary>
    static abstract TSelf ScaleByPowerOfTwo(TSelf value, TSelf shifter);

    /// <summary>
    /// Splits a positive normal number into 2ᵉ and a mantissa from √½ to √2; e comes as a double.
    /// </summary>
    static abstract TSelf Split(TSelf value, out TSelf exponent);
}
