using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>
/// A plain binomial tree (Cox, Ross and Rubinstein) with many steps, to judge against: slow, simple, independent.
/// </summary>
/// <remarks>
/// A cash dividend makes the price on the grid jump where it is paid (Vellekoop and Nieuwenhuis 2006); linear
/// interpolation there is exact for what is linear in spot, so that put-call parity of its European prices is exact.
/// </remarks>
internal sealed record ReferenceTree(double SpotUsd, double Rate, double Years)
{
    private const int Steps = 800;

    /// <summary>Dividend yield and borrow cost together, continuous.</summary>
    public double Yield { get; init; }

    /// <summary>Cash dividends: time in years, amount in USD.</summary>
    public (double Years, double Usd)[] Dividends { get; init; } = [];

    /// <summary>Forward for settlement.</summary>
    public double ForwardUsd =>
        SpotUsd * Math.Exp((Rate - Yield) * Years)
        - Dividends.Sum(paid => paid.Usd * Math.Exp((Rate - Yield) * (Years - paid.Years)));

    /// <summary>Present value of an option.</summary>
    public double PriceUsd(double strike, double volatility, OptionSide side, bool isAmerican = true)
    {
        double time = Years / Steps;
        double up = Math.Exp(volatility * Math.Sqrt(time));
        double discount = Math.Exp(-Rate * time);
        double chance = (Math.Exp((Rate - Yield) * time) - 1 / up) / (up - 1 / up);
        double[] values = new double[Steps + 1];
        double[] spots = [.. Enumerable.Range(-Steps, 2 * Steps + 1).Select(net => SpotUsd * Math.Pow(up, net))];
        for (int j = 0; j <= Steps; j++)
        {
            values[j] = Payoff(At(j, Steps), strike, side);
        }
        for (int step = Steps - 1; step >= 0; step--)
        {
            for (int j = 0; j <= step; j++)
            {
                values[j] = discount * (chance * values[j + 1] + (1 - chance) * values[j]);
            }
            foreach ((double paidAt, double usd) in Dividends)
            {
                if (paidAt >= step * time && paidAt < (step + 1) * time)
                {
                    Pay(values, step, usd);
                }
            }
            for (int j = 0; isAmerican && j <= step; j++)
            {
                values[j] = Math.Max(values[j], Payoff(At(j, step), strike, side));
            }
        }
        return values[0];

        double At(int j, int step) => spots[Steps + 2 * j - step];

        void Pay(double[] after, int step, double usd)
        {
            double[] before = new double[step + 1];
            int low = 0;
            for (int j = 0; j <= step; j++)
            {
                double spot = At(j, step) - usd;
                while (low < step - 1 && At(low + 1, step) < spot)
                {
                    low++;
                }
                double part = (spot - At(low, step)) / (At(low + 1, step) - At(low, step));
                before[j] = after[low] + part * (after[low + 1] - after[low]);
            }
            before.CopyTo(after, 0);
        }
    }

    private static double Payoff(double spot, double strike, OptionSide side) =>
        Math.Max(side == OptionSide.Call ? spot - strike : strike - spot, 0);
}
