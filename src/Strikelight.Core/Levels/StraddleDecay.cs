using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>What the at-the-money straddle is worth as time passes, forward and volatility held.</summary>
/// <remarks>
/// Struck at the forward, as <see cref="StraddleQuote"/> is; variance runs out in calendar time, as volatilities are
/// stated. A model beside recorded prices. Definition: docs/math/expected-move.md.
/// </remarks>
public sealed record StraddleDecay
{
    private StraddleDecay() { }

    /// <summary>The nearest root and expiry in scope; null without one.</summary>
    public OptionSeries? Series { get; private init; }

    /// <summary>Strike: the forward, in USD; NaN where none.</summary>
    public double StrikeUsd { get; private init; } = double.NaN;

    /// <summary>The straddle that is quoted at the instant of the chain, to compare with.</summary>
    public StraddleQuote Quoted { get; private init; } = StraddleQuote.Missing("No expiry is in scope.");

    /// <summary>Why there is no value, as a sentence; empty where there is one.</summary>
    public string Text { get; private init; } = "";

    private ExpiryTerms Terms { get; init; }

    private double Volatility { get; init; }

    private TimeLeft Left { get; init; }

    /// <summary>The decay of the straddle to the nearest settlement in scope.</summary>
    public static StraddleDecay Of(ChainSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ExpectedMove move = ExpectedMove.Compute(slice);
        if (move.Series is not { } series || move.Reason != NoLevelReason.None)
        {
            return new()
            {
                Series = move.Series,
                Quoted = move.Straddle,
                Text = move.Text,
            };
        }
        SeriesAnalysis shared = slice.Analysis.Series[move.SeriesIndex];
        return new()
        {
            Series = series,
            StrikeUsd = shared.ForwardUsd,
            Quoted = move.Straddle,
            Terms = shared.Terms(slice.SpotUsd),
            Volatility = move.Volatility,
            Left = new(slice.Chain.Header.MarketTime, series.SettlesAt),
        };
    }

    /// <summary>The value at an instant from the chain's market time on: zero from the settlement on.</summary>
    /// <returns>Present value at that instant in USD; NaN where there is none.</returns>
    public double ValueUsd(DateTimeOffset at)
    {
        if (Text.Length > 0)
        {
            return double.NaN;
        }
        double share = Left.ShareAt(at);
        if (share == 0)
        {
            return 0;
        }
        double years = Terms.Years * share;
        double discount = Math.Exp(-Terms.RatePerYear * years);
        ExpiryTerms terms = new(Terms.SpotUsd, StrikeUsd, discount, years);
        return Black76.PriceUsd(terms, StrikeUsd, Volatility, OptionSide.Call)
            + Black76.PriceUsd(terms, StrikeUsd, Volatility, OptionSide.Put);
    }

    /// <summary>The values at several instants.</summary>
    public ImmutableArray<double> ValuesUsd(ReadOnlySpan<DateTimeOffset> at)
    {
        var values = ImmutableArray.CreateBuilder<double>(at.Length);
        foreach (DateTimeOffset instant in at)
        {
            values.Add(ValueUsd(instant));
        }
        return values.MoveToImmutable();
    }
}
