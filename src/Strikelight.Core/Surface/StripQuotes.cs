using Strikelight.Core.Contracts;

namespace Strikelight.Core.Surface;

/// <summary>The out-of-the-money mids that a variance strip takes in; reused from series to series.</summary>
internal sealed class StripQuotes(int strikesMost)
{
    private const int ZeroBidsMost = 2;

    private readonly double[] _strike = new double[strikesMost];
    private readonly double[] _mid = new double[strikesMost];

    /// <summary>Strikes taken, ascending.</summary>
    public ReadOnlySpan<double> Strike => _strike.AsSpan(0, Count);

    /// <summary>Mid of the put below <see cref="CentreUsd"/>, of the call above, the mean of both at it.</summary>
    public ReadOnlySpan<double> Mid => _mid.AsSpan(0, Count);

    /// <summary>Strikes taken.</summary>
    public int Count { get; private set; }

    /// <summary>K0: the highest strike not above the forward whose call and put are both two-sided; NaN for none.</summary>
    public double CentreUsd { get; private set; }

    /// <summary>The lowest put taken, as an index into the chain's columns.</summary>
    public int LowContract { get; private set; }

    /// <summary>The highest call taken, as an index into the chain's columns.</summary>
    public int HighContract { get; private set; }

    /// <summary>Puts taken below and calls taken above K0.</summary>
    public (int Puts, int Calls) Sides { get; private set; }

    /// <summary>Reads a series.</summary>
    public void Read(ChainSnapshot chain, OptionSeries series, double forwardUsd)
    {
        Count = 0;
        Sides = default;
        int centre = Centre(chain, series, forwardUsd);
        CentreUsd = centre < 0 ? double.NaN : chain.StrikeUsd[centre];
        if (centre < 0)
        {
            return;
        }
        int puts = 0;
        int run = 0;
        for (int i = centre - 1; i >= series.Start && run < ZeroBidsMost; i--)
        {
            run = Take(chain, i, OptionSide.Put, run, ref puts);
        }
        Array.Reverse(_strike, 0, puts);
        Array.Reverse(_mid, 0, puts);
        _strike[Count] = CentreUsd;
        _mid[Count++] = 0.5 * (chain.MidUsd(centre) + chain.MidUsd(centre + 1));
        int calls = 0;
        run = 0;
        for (int i = centre + 2; i < series.End && run < ZeroBidsMost; i++)
        {
            run = Take(chain, i, OptionSide.Call, run, ref calls);
        }
        Sides = (puts, calls);
    }

    /// <summary>Takes a contract of the side if it has a bid, or counts one more without.</summary>
    private int Take(ChainSnapshot chain, int contract, OptionSide side, int run, ref int taken)
    {
        if (chain.Side[contract] != side)
        {
            return run;
        }
        if (chain.Quote[contract] != QuoteStatus.TwoSided)
        {
            return run + 1;
        }
        _strike[Count] = chain.StrikeUsd[contract];
        _mid[Count++] = chain.MidUsd(contract);
        taken++;
        if (side == OptionSide.Put)
        {
            LowContract = contract;
        }
        else
        {
            HighContract = contract;
        }
        return 0;
    }

    /// <summary>Index of the call at K0, its put stands behind it; −1 where there is none.</summary>
    private static int Centre(ChainSnapshot chain, OptionSeries series, double forwardUsd)
    {
        for (int i = series.End - 2; i >= series.Start; i--)
        {
            if (
                chain.StrikeUsd[i] <= forwardUsd
                && chain.StrikeUsd[i] == chain.StrikeUsd[i + 1]
                && chain.Quote[i] == QuoteStatus.TwoSided
                && chain.Quote[i + 1] == QuoteStatus.TwoSided
            )
            {
                return i;
            }
        }
        return -1;
    }
}
