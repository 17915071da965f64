using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>Sums over contracts of the known terms, with counts that say what is missing.</summary>
/// <remarks>
/// Written in place, field by field, never copied on the way. The default is the sum of nothing. Units:
/// docs/math/gamma-exposure.md.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public record struct ExposureSum
{
    /// <summary>The calls' gamma exposure, USD of delta per 1 % move.</summary>
    public double CallGexUsd { get; internal set; }

    /// <summary>The puts' gamma exposure.</summary>
    public double PutGexUsd { get; internal set; }

    /// <summary>Sum of absolute gamma exposures.</summary>
    public double GrossGexUsd { get; internal set; }

    /// <summary>Delta exposure in USD.</summary>
    public double DexUsd { get; internal set; }

    /// <summary>USD of delta per volatility point.</summary>
    public double VannaUsdPerVolPoint { get; internal set; }

    /// <summary>USD of delta per calendar day.</summary>
    public double CharmUsdPerCalendarDay { get; internal set; }

    /// <summary>Size of the positions behind the sums, in contracts.</summary>
    public double CoveredContracts { get; internal set; }

    /// <summary>Size of the positions without a volatility: in no sum.</summary>
    public double UncoveredContracts { get; internal set; }

    /// <summary>Calls in the sums.</summary>
    public int KnownCalls { get; internal set; }

    /// <summary>Puts in the sums.</summary>
    public int KnownPuts { get; internal set; }

    /// <summary>Calls in no sum: no volatility, or no known position.</summary>
    public int MissingCalls { get; internal set; }

    /// <summary>Puts in no sum.</summary>
    public int MissingPuts { get; internal set; }

    /// <summary>Contracts whose position is not known, among the missing.</summary>
    public int UnknownPositions { get; internal set; }

    /// <summary>Everything together, added in the order given with Neumaier's compensation.</summary>
    public static ExposureSum Of(ReadOnlySpan<ExposureSum> parts)
    {
        ExposureSumBuilder builder = default;
        foreach (ref readonly ExposureSum part in parts)
        {
            builder.Add(part);
        }
        return builder.ToSum();
    }

    /// <summary>The same as totals: NaN where nothing behind a sum is known.</summary>
    public readonly ExposureTotals ToTotals()
    {
        int known = KnownCalls + KnownPuts;
        int missing = MissingCalls + MissingPuts;
        return new(
            OrMissing(CallGexUsd + PutGexUsd, known, missing),
            OrMissing(CallGexUsd, KnownCalls, MissingCalls),
            OrMissing(PutGexUsd, KnownPuts, MissingPuts),
            OrMissing(GrossGexUsd, known, missing),
            OrMissing(DexUsd, known, missing),
            OrMissing(VannaUsdPerVolPoint, known, missing),
            OrMissing(CharmUsdPerCalendarDay, known, missing),
            new(CoveredContracts, UncoveredContracts, UnknownPositions)
        );
    }

    private static double OrMissing(double sum, int known, int missing) => known == 0 && missing > 0 ? double.NaN : sum;
}
