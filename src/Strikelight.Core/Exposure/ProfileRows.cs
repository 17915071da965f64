using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>The strikes of a scope ready for a profile of all four exposures.</summary>
internal sealed class ProfileRows
{
    private readonly List<ProfileRow> _rows = [];

    private ProfileRows(ProfileGrid grid) => Grid = grid;

    /// <summary>The levels.</summary>
    public ProfileGrid Grid { get; }

    /// <summary>One row a strike and series.</summary>
    public IReadOnlyList<ProfileRow> Rows => _rows;

    /// <summary>Size of the positions without volatility or forward, in contracts.</summary>
    public double UncoveredContracts { get; private set; }

    /// <summary>Put shares times e^(−qT), which every put's delta has against the call's.</summary>
    public double PutShares { get; private set; }

    /// <summary>The same times the yield, for charm.</summary>
    public double PutSharesYield { get; private set; }

    /// <summary>Rows of the slice for a grid.</summary>
    public static ProfileRows Of(ChainSlice slice, SignedPositions positions, ProfileGrid grid, SmileDynamics smile)
    {
        ProfileRows rows = new(grid);
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            rows.Add(slice.Analysis, index, positions.Contracts, smile);
        }
        return rows;
    }

    /// <summary>Gamma exposure at any spot within the grid, USD per 1 %, one strike after the other.</summary>
    public double GexAt(double spotUsd)
    {
        double move = Math.Log(spotUsd / Grid.SpotUsd);
        PartialSum sum = default;
        foreach (ProfileRow row in _rows)
        {
            double distance = row.LogForward + move;
            double deviation = row.Expiry.Smile is { } smile
                ? smile.At(-distance) * row.Expiry.RootYears
                : row.Deviation;
            double d1 = distance / deviation + 0.5 * deviation;
            sum.Add(row.Shares * NormalDistribution.Density(d1) / deviation);
        }
        return sum.Value * spotUsd * ExposureUnits.OnePercent;
    }

    private void Add(ChainAnalysis analysis, int index, ReadOnlySpan<double> positions, SmileDynamics smile)
    {
        StrikeRows strikes = new(analysis, index, positions);
        SeriesAnalysis shared = analysis.Series[index];
        ExpiryTerms terms = shared.HasForward ? shared.Terms(Grid.SpotUsd) : default;
        ProfileExpiry? expiry = null;
        while (strikes.MoveNext())
        {
            StrikeRow row = strikes.Current;
            if (row.CallShares == 0 && row.PutShares == 0)
            {
                continue;
            }
            expiry ??= new(terms, smile == SmileDynamics.StickyStrike ? null : SmileGrid.Of(analysis, index, Grid));
            PutShares += row.PutShares * terms.SpotDiscount;
            PutSharesYield += row.PutShares * terms.SpotDiscount * expiry.YieldPerYear;
            _rows.Add(
                new(
                    expiry,
                    LogRatio.Of(terms.ForwardUsd, row.StrikeUsd),
                    row.Volatility * terms.RootYears,
                    (row.CallShares + row.PutShares) * terms.SpotDiscount
                )
            );
        }
        UncoveredContracts += strikes.UncoveredContracts;
    }
}
