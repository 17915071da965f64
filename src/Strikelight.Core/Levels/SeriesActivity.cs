using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>What is open and what traded in one root and expiry; NaN where nothing behind a sum is known.</summary>
/// <remarks>Premium is gross: docs/math/gross-premium.md. Ratios: docs/math/put-call.md.</remarks>
public sealed record SeriesActivity
{
    private SeriesActivity() { }

    /// <summary>The root and expiry.</summary>
    public required OptionSeries Series { get; init; }

    /// <summary>Calls traded in the session, contracts.</summary>
    public required double CallVolume { get; init; }

    /// <summary>Puts traded in the session, contracts.</summary>
    public required double PutVolume { get; init; }

    /// <summary>Calls open, contracts.</summary>
    public required double CallOpenInterest { get; init; }

    /// <summary>Puts open, contracts.</summary>
    public required double PutOpenInterest { get; init; }

    /// <summary>Gross premium traded in calls, USD.</summary>
    public required double CallPremiumUsd { get; init; }

    /// <summary>Gross premium traded in puts, USD.</summary>
    public required double PutPremiumUsd { get; init; }

    /// <summary>Puts per call; null where a side is not known or the calls are zero.</summary>
    public PutCallRatios PutCall =>
        new(
            PutCallRatios.Ratio(PutVolume, CallVolume),
            PutCallRatios.Ratio(PutOpenInterest, CallOpenInterest),
            PutCallRatios.Ratio(PutPremiumUsd, CallPremiumUsd)
        );

    /// <summary>One entry a series in scope, the nearest settlement first, then by root.</summary>
    public static ImmutableArray<SeriesActivity> Of(ChainSnapshot chain, ResolvedScope scope)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(scope);
        return
        [
            .. scope
                .SeriesIndexes.Select(index => chain.Series[index])
                .OrderBy(series => series.SettlesAt)
                .ThenBy(series => series.Root.Root, StringComparer.Ordinal)
                .Select(series => Of(chain, series)),
        ];
    }

    private static SeriesActivity Of(ChainSnapshot chain, OptionSeries series)
    {
        Span<PartialSum> volume = [default, default];
        Span<PartialSum> open = [default, default];
        Span<PartialSum> premium = [default, default];
        for (int i = series.Start; i < series.End; i++)
        {
            int side = chain.Side[i] == OptionSide.Call ? 0 : 1;
            volume[side].Add(Known(chain.Volume[i]));
            open[side].Add(Known(chain.OpenInterest[i]));
            premium[side].Add(GrossPremium.Of(chain, i, series.Root.Multiplier).PremiumUsd);
        }
        return new()
        {
            Series = series,
            CallVolume = volume[0].Value,
            PutVolume = volume[1].Value,
            CallOpenInterest = open[0].Value,
            PutOpenInterest = open[1].Value,
            CallPremiumUsd = premium[0].Value,
            PutPremiumUsd = premium[1].Value,
        };
    }

    private static double Known(int count) => count == ChainSnapshot.MissingCount ? double.NaN : count;
}
