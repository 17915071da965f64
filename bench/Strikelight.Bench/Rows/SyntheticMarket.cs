using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>
/// A market of 6,000 underlyings and one and a half million contracts, out of the money, in runs of eighteen.
/// </summary>
/// <remarks>
/// Chain sizes follow a Pareto law, since a few underlyings hold most contracts; a run is an expiry's strikes in
/// order, priced on a smile and rounded to the tick. A price that rounds to nothing is zero, as where nobody bids.
/// </remarks>
internal sealed class SyntheticMarket
{
    public const int Underlyings = 6_000;
    public const int RunLength = 18;
    public const int Contracts = 1_500_000 / RunLength * RunLength;

    private const int Runs = Contracts / RunLength;
    private const int RunsMostEach = 1_100; // about SPX
    private const double ParetoAlpha = 1.1;
    private const double WidestDeviations = 2.2;
    private const double NickelFromUsd = 3;
    private const double Rate = 0.042;
    private const ulong Seed = 20_261_118;

    private readonly SeededNumbers _numbers = new(Seed);

    private SyntheticMarket()
    {
        Terms = new ExpiryTerms[Runs];
        StrikeUsd = new double[Contracts];
        PriceUsd = new double[Contracts];
        Volatility = new double[Contracts];
        Side = new OptionSide[Contracts];
        Position = new double[Contracts];
        int run = 0;
        foreach (int runCount in RunCounts())
        {
            double spotUsd = Math.Clamp(60 * Math.Exp(1.1 * _numbers.Normal()), 3, 7_000);
            double volatility = Math.Clamp(0.4 * Math.Exp(0.45 * _numbers.Normal()), 0.08, 2);
            double yield = Math.Max(0.03 * _numbers.Uniform() - 0.01, 0);
            for (int i = 0; i < runCount; i++)
            {
                FillRun(run++, new MarketUnderlying(spotUsd, volatility, yield), (i + 1.0) / runCount);
            }
        }
    }

    /// <summary>Terms of each run; run r holds the contracts from r times eighteen on.</summary>
    public ExpiryTerms[] Terms { get; }

    public double[] StrikeUsd { get; }

    /// <summary>Present value, rounded to the tick.</summary>
    public double[] PriceUsd { get; }

    /// <summary>The volatility that was priced with, before rounding.</summary>
    public double[] Volatility { get; }

    public OptionSide[] Side { get; }

    /// <summary>Signed open contracts: calls positive, puts negative.</summary>
    public double[] Position { get; }

    public static SyntheticMarket Create() => new();

    /// <summary>The step in which a price is quoted, in USD.</summary>
    public static double TickOf(double usd) => usd < NickelFromUsd ? 0.01 : 0.05;

    private int[] RunCounts()
    {
        double[] sizes = [.. Enumerable.Range(0, Underlyings).Select(_ => _numbers.Pareto(ParetoAlpha))];
        double scale = Runs / sizes.Sum();
        int[] counts = [.. sizes.Select(size => (int)Math.Clamp(size * scale, 1, RunsMostEach))];
        int left = Runs - counts.Sum();
        for (int i = 0; left != 0; i = (i + 1) % counts.Length) // what clamping and rounding left over, evenly
        {
            int change =
                left > 0 ? 1
                : counts[i] > 1 ? -1
                : 0;
            counts[i] += change;
            left -= change;
        }
        return counts;
    }

    private void FillRun(int run, MarketUnderlying of, double far)
    {
        double years = (1 + 720 * far * far * _numbers.Uniform()) / 365;
        double atm = of.Volatility * (1 + 0.15 * _numbers.Normal() * Math.Exp(-3 * years));
        atm = Math.Max(atm, 0.05);
        double slope = -0.12 * _numbers.Uniform();
        double bend = 0.02 + 0.05 * _numbers.Uniform();
        ExpiryTerms terms = ExpiryTerms.FromRates(of.SpotUsd, Rate, of.Yield, years);
        Terms[run] = terms;
        for (int i = 0; i < RunLength; i++)
        {
            int row = run * RunLength + i;
            double deviations = WidestDeviations * (2.0 * i / (RunLength - 1) - 1);
            double strike = terms.ForwardUsd * Math.Exp(deviations * atm * Math.Sqrt(years));
            strike = Math.Max(Math.Round(strike, of.SpotUsd < 25 ? 1 : 0), 0.1);
            double volatility = atm * (1 + slope * deviations + bend * deviations * deviations);
            OptionSide side = strike >= terms.ForwardUsd ? OptionSide.Call : OptionSide.Put;
            StrikeUsd[row] = strike;
            Side[row] = side;
            Volatility[row] = volatility;
            PriceUsd[row] = Tick(Black76.PriceUsd(terms, strike, volatility, side));
            double size = Math.Floor(20 * _numbers.Pareto(1.2));
            Position[row] = Math.Min(size, 50_000) * (side == OptionSide.Call ? 1 : -1);
        }
    }

    private static double Tick(double usd) => Math.Round(Math.Round(usd / TickOf(usd)) * TickOf(usd), 2);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct MarketUnderlying(double SpotUsd, double Volatility, double Yield);
}
