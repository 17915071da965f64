using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>What of a chain's levels does not move with spot: computed once, used each tick.</summary>
/// <remarks>
/// Strikes of the scopes, counts and premium by strike, max pain, the published convention, and the rows of every
/// gamma profile. Immutable, safe for several threads.
/// </remarks>
public sealed class LevelsBasis
{
    private readonly ChainAnalysis _first;

    /// <summary>Computes it from an analysed chain.</summary>
    /// <exception cref="ArgumentException">The book has another length than the chain.</exception>
    public LevelsBasis(ChainAnalysis analysis, LevelsRequest request)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(request);
        _first = analysis;
        Request = request;
        ChainSnapshot chain = analysis.Chain;
        Now = request.Now ?? chain.Header.MarketTime;
        Chosen = new(analysis, ResolvedScope.Of(chain, request.Scope, Now));
        All =
            request.Scope.Kind == ExpiryScopeKind.All
                ? Chosen
                : new(analysis, ResolvedScope.Of(chain, ExpiryScope.All, Now));
        ChainSlice slice = Chosen.Slice;
        Positions = request.PositionsOf(chain, request.Sign);
        OpenPositions =
            request.Sign == SignConvention.Gross ? Positions : SignedPositions.From(chain, SignConvention.Gross);
        Zero = new(slice, Positions, request.Profile);
        OtherZeros = Others();
        ExpirySlices = [.. slice.Expiries.Take(request.ComparedExpiries).Select(slice.Only)];
        ExpiryZeros =
        [
            .. ExpirySlices.Select(expiry => new ZeroGammaBasis(expiry, Positions, ProfileSettings.Default)),
        ];
        MaxPain = [.. slice.Scope.SeriesIndexes.Select(index => Levels.MaxPain.Find(chain, chain.Series[index]))];
        Premium = GrossPremium.Totals(slice);
        CallPremiumGrid = GrossPremium.Grid(slice, OptionSide.Call, request.GridExpiries);
        PutPremiumGrid = GrossPremium.Grid(slice, OptionSide.Put, request.GridExpiries);
        PutCall = PutCallRatios.Of(Chosen.Counts);
        Unusual = UnusualActivity.Rank(Chosen.Counts, request.UnusualRows);
        Published = PublishedConvention.Compute(chain, MarketTime.DateOf(chain.Header.ReceivedAt));
    }

    /// <summary>The definition.</summary>
    public LevelsRequest Request { get; }

    /// <summary>Bytes held, those shared with the chain and its analysis not counted.</summary>
    public long Bytes =>
        Chosen.Bytes
        + (ReferenceEquals(All, Chosen) ? 0 : All.Bytes)
        + (ReferenceEquals(OpenPositions, Positions) ? 1L : 2L) * Positions.Contracts.Length * sizeof(double)
        + (CallPremiumGrid.Values.Length + PutPremiumGrid.Values.Length) * (long)sizeof(double)
        + ExpirySlices.Sum(expiry => expiry.Bytes)
        + Zero.Bytes
        + OtherZeros.Sum(other => other.Basis.Bytes)
        + ExpiryZeros.Sum(zero => zero.Bytes);

    internal DateTimeOffset Now { get; }

    internal ScopeBasis Chosen { get; }

    /// <summary>All expiries, for the definitions that count them; the chosen scope where it is that one.</summary>
    internal ScopeBasis All { get; }

    internal SignedPositions Positions { get; }

    /// <summary>What is open without a sign, for the walls.</summary>
    internal SignedPositions OpenPositions { get; }

    internal ZeroGammaBasis Zero { get; }

    internal ImmutableArray<OtherZero> OtherZeros { get; }

    internal ImmutableArray<ChainSlice> ExpirySlices { get; }

    internal ImmutableArray<ZeroGammaBasis> ExpiryZeros { get; }

    internal ImmutableArray<MaxPainResult> MaxPain { get; }

    internal PremiumTotals Premium { get; }

    internal StrikeExpiryGrid CallPremiumGrid { get; }

    internal StrikeExpiryGrid PutPremiumGrid { get; }

    internal PutCallRatios PutCall { get; }

    internal ImmutableArray<UnusualStrike> Unusual { get; }

    internal PublishedResult Published { get; }

    /// <summary>All levels at the spot of an analysis of the same chain with the same volatilities.</summary>
    /// <param name="analysis">The first analysis, or what <see cref="ChainAnalysis.AtSpot"/> made of it.</param>
    /// <exception cref="ArgumentException">The analysis has other volatilities.</exception>
    public ChainLevels At(ChainAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return _first.SharesVolatilities(analysis)
            ? new LevelsComputation(this, analysis).Run()
            : throw new ArgumentException("The analysis has other volatilities.", nameof(analysis));
    }

    /// <summary>The definitions of zero gamma that are not in use: other signs, and all expiries.</summary>
    private ImmutableArray<OtherZero> Others()
    {
        List<OtherZero> others = [];
        foreach (SignConvention sign in (SignConvention[])[SignConvention.Naive, SignConvention.FlowInferred])
        {
            if (sign == SignConvention.FlowInferred && Request.Book.IsEmpty)
            {
                continue;
            }
            SignedPositions positions = sign == Request.Sign ? Positions : Request.PositionsOf(_first.Chain, sign);
            if (sign != Request.Sign)
            {
                others.Add(new(sign, Request.Scope, Chosen, new(Chosen.Slice, positions, Request.Profile)));
            }
            if (!ReferenceEquals(All, Chosen))
            {
                others.Add(new(sign, ExpiryScope.All, All, new(All.Slice, positions, Request.Profile)));
            }
        }
        return [.. others];
    }
}
