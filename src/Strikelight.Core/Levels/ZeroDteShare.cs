using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>How much of a chain's volume and gross gamma belongs to what settles with the session.</summary>
/// <remarks>Both over every series that is not settled, all roots together. docs/math/zero-dte-share.md.</remarks>
public sealed record ZeroDteShare
{
    private ZeroDteShare() { }

    /// <summary>The date of the session.</summary>
    public required DateOnly SessionDate { get; init; }

    /// <summary>Contracts traded in what settles with the session; NaN where not known.</summary>
    public double ZeroDteVolume { get; private init; } = double.NaN;

    /// <summary>Contracts traded in all; NaN where not known.</summary>
    public double AllVolume { get; private init; } = double.NaN;

    /// <summary>Gross gamma exposure of what settles with the session, USD per 1 %; NaN where not known.</summary>
    public double ZeroDteGammaUsd { get; private init; } = double.NaN;

    /// <summary>Gamma exposure without signs of all, USD per 1 %; NaN where not known.</summary>
    public double AllGammaUsd { get; private init; } = double.NaN;

    /// <summary>Why there is no share of either, as a sentence; empty where something settles today.</summary>
    public required string Text { get; init; }

    /// <summary>Share of the volume, 0 to 1; NaN where nothing traded, or that is not known.</summary>
    public double OfVolume => AllVolume > 0 ? ZeroDteVolume / AllVolume : double.NaN;

    /// <summary>Share of the gross gamma, 0 to 1; NaN where nothing is open, or that is not known.</summary>
    public double OfGamma => AllGammaUsd > 0 ? ZeroDteGammaUsd / AllGammaUsd : double.NaN;

    /// <summary>The shares of a chain at its market time.</summary>
    public static ZeroDteShare Of(ChainAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ChainSlice zero = ChainSlice.Of(analysis, ExpiryScope.ZeroDte);
        if (zero.Scope.EmptyReason is { } empty)
        {
            return new() { SessionDate = zero.Scope.SessionDate, Text = empty };
        }
        ChainSlice all = ChainSlice.Of(analysis, ExpiryScope.All);
        SignedPositions open = SignedPositions.From(analysis.Chain, SignConvention.Gross);
        return new()
        {
            SessionDate = zero.Scope.SessionDate,
            Text = "",
            ZeroDteVolume = Volume(zero),
            AllVolume = Volume(all),
            ZeroDteGammaUsd = ExposureSums.Totals(zero, open).GrossGexUsd,
            AllGammaUsd = ExposureSums.Totals(all, open).GrossGexUsd,
        };
    }

    private static double Volume(ChainSlice slice)
    {
        PartialSum sum = default;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            foreach (int volume in slice.Chain.Volume[series.Start..series.End])
            {
                sum.Add(CountSums.OrMissing(volume));
            }
        }
        return sum.Value;
    }
}
