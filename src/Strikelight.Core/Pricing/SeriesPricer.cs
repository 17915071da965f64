using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>Fills the columns of one series: volatility of each strike, Greeks of each contract.</summary>
internal readonly ref struct SeriesPricer(ChainSnapshot chain, AnalysisColumns columns, OptionSeries series)
{
    private const double VolatilityMost = 20; // 2,000 %: beyond is an error of quote or forward, not a volatility
    private const double HollowAskOverBid = 5;
    private const double HollowSpreadOverForward = 0.0025;
    private const int None = -1;

    private readonly ReadOnlySpan<double> _strike = chain.StrikeUsd;
    private readonly ReadOnlySpan<OptionSide> _side = chain.Side;
    private readonly ReadOnlySpan<float> _vendor = chain.VendorVolatility;

    /// <summary>Fills the columns and completes the series' own figures.</summary>
    public SeriesAnalysis Price(SeriesAnalysis analysis)
    {
        if (!analysis.HasForward)
        {
            Fill(analysis.ForwardOrigin == ForwardOrigin.Expired ? VolStatus.Expired : VolStatus.NoForward);
            return analysis;
        }
        ExpiryTerms terms = analysis.Terms(chain.SpotUsd);
        AtmVolatility atm = new(terms.ForwardUsd, terms.Years);
        int next = series.Start;
        while (next < series.End)
        {
            int call = _side[next] == OptionSide.Call ? next : None;
            int after = call == None ? next : next + 1;
            bool hasPut = after < series.End && _strike[after] == _strike[next] && _side[after] == OptionSide.Put;
            int put = hasPut ? after : None;
            VolResult vol = VolatilityAt(terms, _strike[next], call, put);
            Set(terms, call, vol, OptionSide.Call);
            Set(terms, put, vol, OptionSide.Put);
            atm.Add(_strike[next], vol);
            next = hasPut ? after + 1 : next + 1;
        }
        return analysis with { AtmVolatility = atm.Value, AtmStatus = atm.Status };
    }

    private void Fill(VolStatus why)
    {
        columns.Volatility.AsSpan(series.Start..series.End).Fill(double.NaN);
        columns.Status.AsSpan(series.Start..series.End).Fill(why);
        columns.FillGreeks(series.Start, series.End);
    }

    private VolResult VolatilityAt(in ExpiryTerms terms, double strike, int call, int put)
    {
        bool callIsOut = strike >= terms.ForwardUsd;
        int outOfTheMoney = callIsOut ? call : put;
        VolResult own = ImpliedVolatility.SolveOutOfTheMoney(
            Mid(outOfTheMoney, terms.ForwardUsd) / terms.DiscountFactor,
            terms.ForwardUsd,
            strike,
            terms.Years
        );
        if (own.Status == VolStatus.Solved && own.AnnualVolatility <= VolatilityMost)
        {
            return own;
        }
        double vendor = Vendor(outOfTheMoney);
        vendor = double.IsNaN(vendor) ? Vendor(callIsOut ? put : call) : vendor;
        return vendor > 0
            ? new(vendor, VolStatus.VendorValue)
            : VolResult.Failed(own.Status == VolStatus.Solved ? VolStatus.DidNotConverge : own.Status);
    }

    /// <summary>The mid, or NaN where bid and ask are so far apart that it lies nowhere: 0.01 at 2.50.</summary>
    private double Mid(int contract, double forward)
    {
        if (contract == None)
        {
            return double.NaN;
        }
        double bid = chain.BidUsd[contract];
        double ask = chain.AskUsd[contract];
        bool isHollow = ask > HollowAskOverBid * bid && ask - bid > HollowSpreadOverForward * forward;
        return isHollow ? double.NaN : chain.MidUsd(contract);
    }

    private double Vendor(int contract) => contract == None ? double.NaN : _vendor[contract];

    private void Set(in ExpiryTerms terms, int contract, VolResult vol, OptionSide side)
    {
        if (contract == None)
        {
            return;
        }
        columns.Volatility[contract] = vol.AnnualVolatility;
        columns.Status[contract] = vol.Status;
        columns.SetGreeks(contract, terms, _strike[contract], side);
    }
}
