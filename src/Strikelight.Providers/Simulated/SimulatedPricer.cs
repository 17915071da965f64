namespace Strikelight.Providers.Simulated;

/// <summary>Black-76 values of the simulated market, the only place where it prices an option.</summary>
internal static class SimulatedPricer
{
    /// <summary>Flat continuous rate of the simulated market, a fraction a year.</summary>
    public const double Rate = 0.04;

    private const int CellsPerUnit = 64;
    private const int Range = 9; // beyond nine standard deviations the tail is below 1e-18
    private static readonly double[] Table = BuildTable();

    /// <summary>Value of the call and the put of one strike, with forward Greeks.</summary>
    /// <param name="forward">Forward price.</param>
    /// <param name="strike">Strike.</param>
    /// <param name="deviation">Standard deviation of the log price until settlement; greater than zero.</param>
    /// <param name="discount">Value today of 1 paid at settlement.</param>
    /// <remarks>The side out of the money is computed, the other follows by put-call parity.</remarks>
    public static OptionValue Value(double forward, double strike, double deviation, double discount)
    {
        double d1 = Math.Log(forward / strike) / deviation + 0.5 * deviation;
        double d2 = d1 - deviation;
        double density = Density(d1);
        double parity = discount * (forward - strike);
        double call = strike >= forward ? discount * (forward * Cumulative(d1) - strike * Cumulative(d2)) : 0;
        double put = strike < forward ? discount * (strike * Cumulative(-d2) - forward * Cumulative(-d1)) : 0;
        call = Math.Max(call, 0);
        put = Math.Max(put, 0);
        return new(
            strike >= forward ? call : put + parity,
            strike >= forward ? call - parity : put,
            discount * Cumulative(d1),
            -discount * Cumulative(-d1),
            discount * density / (forward * deviation)
        );
    }

    /// <summary>Standard normal distribution function to 1e-13.</summary>
    public static double Cumulative(double x)
    {
        if (Math.Abs(x) >= Range)
        {
            return x > 0 ? 1 : 0;
        }
        double cell = Math.Round(x * CellsPerUnit);
        double centre = cell / CellsPerUnit;
        double h = x - centre;
        double square = centre * centre;
        double fourth = centre * (3 - square) / 24;
        double fifth = (square * square - 6 * square + 3) / 120;
        double series = h * (1 + h * (-centre / 2 + h * ((square - 1) / 6 + h * (fourth + h * fifth))));
        return Table[(int)cell + Range * CellsPerUnit] + Density(centre) * series;
    }

    private static double Density(double x) => 0.3989422804014327 * Math.Exp(-0.5 * x * x);

    /// <summary>The distribution at evenly spaced points by its power series about zero.</summary>
    private static double[] BuildTable()
    {
        double[] table = new double[2 * Range * CellsPerUnit + 1];
        for (int i = 0; i <= Range * CellsPerUnit; i++)
        {
            double x = (double)i / CellsPerUnit;
            double term = x;
            double sum = x;
            for (int k = 3; term > sum * 1e-17; k += 2)
            {
                term *= x * x / k;
                sum += term;
            }
            double above = Math.Min(0.5, Density(x) * sum);
            table[Range * CellsPerUnit + i] = 0.5 + above;
            table[Range * CellsPerUnit - i] = 0.5 - above;
        }
        return table;
    }
}
