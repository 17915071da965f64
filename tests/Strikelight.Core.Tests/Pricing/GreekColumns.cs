using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>Contracts in columns, and what the pass gives for them.</summary>
internal sealed class GreekColumns(int count)
{
    public static readonly string[] Names =
    [
        "price",
        "delta",
        "gamma",
        "vega",
        "theta",
        "rho",
        "vanna",
        "charm",
        "vomma",
        "speed",
        "color",
        "zomma",
    ];

    public double[] Strike { get; } = new double[count];

    public double[] Volatility { get; } = new double[count];

    public OptionSide[] Side { get; } = new OptionSide[count];

    public List<GreeksRun> Runs { get; } = [];

    /// <summary>A column a Greek, in the order of <see cref="Names"/>.</summary>
    public double[][] Values { get; } = [.. Names.Select(_ => new double[count])];

    /// <summary>One contract alone.</summary>
    public static double[] Of(ExpiryTerms terms, double strike, double volatility, OptionSide side)
    {
        GreekColumns one = new(1);
        one.Set(0, strike, volatility, side);
        one.Runs.Add(new(terms, 0, 1));
        one.Compute(LaneWidth.One);
        return [.. one.Values.Select(column => column[0])];
    }

    public static double[] Scalar(ExpiryTerms terms, double strike, double volatility, OptionSide side)
    {
        OptionGreeks g = Black76.Greeks(terms, strike, volatility, side);
        return
        [
            g.PriceUsd,
            g.Delta,
            g.Gamma,
            g.Vega,
            g.ThetaPerYear,
            g.RhoPerUnit,
            g.Vanna,
            g.Charm,
            g.Vomma,
            g.Speed,
            g.ColorPerYear,
            g.Zomma,
        ];
    }

    /// <summary>The largest of each Greek among strikes three deviations to either side.</summary>
    public static double[] ChainMaximum(ExpiryTerms terms, double volatility)
    {
        double[] most = new double[Names.Length];
        double deviation = volatility * Math.Sqrt(terms.Years);
        for (int step = -12; step <= 12; step++)
        {
            foreach (OptionSide side in new[] { OptionSide.Call, OptionSide.Put })
            {
                double[] values = Scalar(terms, terms.ForwardUsd * Math.Exp(0.25 * step * deviation), volatility, side);
                for (int i = 0; i < most.Length; i++)
                {
                    most[i] = Math.Max(most[i], Math.Abs(values[i]));
                }
            }
        }
        return most;
    }

    /// <summary>Three expiries of odd lengths, some with a strike at the money.</summary>
    public static GreekColumns Chain(int count)
    {
        GreekColumns columns = new(count);
        for (int i = 0; i < count; i++)
        {
            double strike = 80 + 0.7 * (i * 37 % 61);
            columns.Set(i, i % 9 == 0 ? 100 : strike, 0.08 + 0.01 * (i % 50), (OptionSide)(i % 2));
        }
        int first = count / 3;
        int second = count / 3 + (count + 1) / 2;
        columns.Runs.Add(new(ExpiryTerms.FromRates(100, 0.04, 0.04, 0.003), 0, first));
        columns.Runs.Add(new(ExpiryTerms.FromRates(100, 0.05, 0.01, 0.4), first, second));
        columns.Runs.Add(new(ExpiryTerms.FromRates(101, -0.01, 0.02, 4), second, count));
        return columns;
    }

    public void Set(int row, double strike, double volatility, OptionSide side)
    {
        Strike[row] = strike;
        Volatility[row] = volatility;
        Side[row] = side;
    }

    public void Compute(LaneWidth width, double[]? logStrike = null, double reference = 0) =>
        GreeksPass.Run(Runs.ToArray(), Input(logStrike, reference), Output(), width);

    public GreeksInput Input(double[]? logStrike = null, double reference = 0) =>
        new()
        {
            StrikeUsd = Strike,
            Volatility = Volatility,
            Side = Side,
            LogStrike = logStrike,
            ReferenceUsd = reference,
        };

    public GreeksOutput Output() =>
        new()
        {
            PriceUsd = Values[0],
            Delta = Values[1],
            Gamma = Values[2],
            Vega = Values[3],
            ThetaPerYear = Values[4],
            RhoPerUnit = Values[5],
            Vanna = Values[6],
            Charm = Values[7],
            Vomma = Values[8],
            Speed = Values[9],
            ColorPerYear = Values[10],
            Zomma = Values[11],
        };

    /// <summary>Bits of all Greeks of a row.</summary>
    public long[] Bits(int row) => [.. Values.Select(column => BitConverter.DoubleToInt64Bits(column[row]))];
}
