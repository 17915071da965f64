using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>A tree of the share less the present value of its dividends.</summary>
internal readonly ref struct DividendTree(
    in ExpiryTerms escrowed,
    double strikeUsd,
    OptionSide side,
    ReadOnlySpan<CashDividend> dividends
)
{
    /// <summary>Most steps.</summary>
    public const int StepsMost = 255;

    private const int TwoSteps = 2;

    private readonly ExpiryTerms _escrowed = escrowed;
    private readonly double _strikeUsd = strikeUsd;
    private readonly OptionSide _side = side;
    private readonly double _sign = side == OptionSide.Call ? 1 : -1;
    private readonly ReadOnlySpan<CashDividend> _dividends = dividends;

    /// <summary>The European formula and what the tree adds to it.</summary>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    /// <param name="promisedUsd">Present value of the dividends.</param>
    /// <param name="steps">Odd, at most <see cref="StepsMost"/>.</param>
    public AmericanValue Value(double volatility, double promisedUsd, int steps)
    {
        OptionGreeks european = Black76.Greeks(_escrowed, _strikeUsd, volatility, _side);
        double spot = _escrowed.SpotUsd;
        double exercise = _sign * (spot + promisedUsd - _strikeUsd);
        AmericanValue premium = Premium(volatility, steps);
        double price = european.PriceUsd + Math.Max(premium.PriceUsd, 0);
        if (price <= exercise)
        {
            return new(exercise, _sign, 0, 0, AmericanMethod.DividendTree);
        }
        double delta = european.Delta + premium.Delta;
        double gamma = european.Gamma + premium.Gamma;
        double rate = _escrowed.RatePerYear;
        double carried = _escrowed.CarryPerYear * spot + rate * promisedUsd; // the escrow grows while spot stands
        double diffusion = 0.5 * volatility * volatility * spot * spot;
        double theta = rate * price - carried * delta - diffusion * gamma;
        return new(price, delta, gamma, theta, AmericanMethod.DividendTree);
    }

    /// <summary>Root with early exercise less root without, with slope and bend.</summary>
    private AmericanValue Premium(double volatility, int steps)
    {
        LatticeStep<Lanes1> step = Step(volatility, steps);
        double up = Number(step.Up);
        double down = Number(step.Down);
        Span<double> spots = stackalloc double[StepsMost + 1];
        Span<double> american = stackalloc double[StepsMost + 1];
        Span<double> european = stackalloc double[StepsMost + 1];
        double lowest = _escrowed.SpotUsd * Math.Pow(down, steps);
        for (int j = 0; j <= steps; j++)
        {
            spots[j] = lowest * Math.Pow(up / down, j);
            american[j] = european[j] = Math.Max(_sign * (spots[j] - _strikeUsd), 0);
        }
        for (int now = steps - 1; now >= TwoSteps; now--)
        {
            StepBack(step, now, spots, american[..(now + 2)], european[..(now + 2)]);
            ExerciseFrom(now, steps, spots, american[..(now + 1)]);
        }
        AmericanValue bent = Parabola(spots, american, european);
        for (int now = TwoSteps - 1; now >= 0; now--)
        {
            StepBack(step, now, spots, american[..(now + 2)], european[..(now + 2)]);
            ExerciseFrom(now, steps, spots, american[..(now + 1)]);
        }
        return bent with { PriceUsd = american[0] - european[0] };
    }

    private LatticeStep<Lanes1> Step(double volatility, int steps)
    {
        double growth = -Math.Log(_escrowed.DiscountFactor);
        LanePut<Lanes1> put = new(
            Lanes1.All(_escrowed.SpotUsd),
            Lanes1.All(_strikeUsd),
            Lanes1.All(growth),
            Lanes1.All(growth - LogRatio.Of(_escrowed.ForwardUsd, _escrowed.SpotUsd)),
            Lanes1.All(volatility * _escrowed.RootYears)
        );
        return new(put, steps);
    }

    private static void StepBack(
        in LatticeStep<Lanes1> step,
        int now,
        Span<double> spots,
        Span<double> american,
        Span<double> european
    )
    {
        double up = Number(step.UpWeight);
        double down = Number(step.DownWeight);
        double overDown = Number(step.OverDown);
        for (int j = 0; j <= now; j++)
        {
            american[j] = up * american[j + 1] + down * american[j];
            european[j] = up * european[j + 1] + down * european[j];
            spots[j] *= overDown;
        }
    }

    /// <summary>Exercise at a step, or at an ex-date before the next one, just before it or just after.</summary>
    private void ExerciseFrom(int now, int steps, ReadOnlySpan<double> spots, Span<double> values)
    {
        double time = _escrowed.Years * now / steps;
        double next = _escrowed.Years * (now + 1) / steps;
        ExerciseAt(0, Owed(time, time, isBefore: false), spots, values);
        foreach (CashDividend dividend in _dividends)
        {
            double exDate = dividend.YearsToExDate;
            if (exDate > time && exDate <= next)
            {
                ExerciseAt(exDate - time, Owed(time, exDate, isBefore: true), spots, values);
                ExerciseAt(exDate - time, Owed(time, exDate, isBefore: false), spots, values);
            }
        }
    }

    /// <summary>Exercise after a wait, decided now: nobody loses by deciding later, so this is a lower bound.</summary>
    private void ExerciseAt(double wait, double owed, ReadOnlySpan<double> spots, Span<double> values)
    {
        double yield = _escrowed.RatePerYear - _escrowed.CarryPerYear;
        double share = Math.Exp(-yield * wait);
        double fixedPart = owed - _strikeUsd * Math.Exp(-_escrowed.RatePerYear * wait);
        for (int j = 0; j < values.Length; j++)
        {
            values[j] = Math.Max(values[j], _sign * (share * spots[j] + fixedPart));
        }
    }

    /// <summary>What the share still pays to who takes it just before or after an ex-date, worth at a time.</summary>
    private double Owed(double time, double from, bool isBefore)
    {
        double sum = 0;
        foreach (CashDividend dividend in _dividends)
        {
            double exDate = dividend.YearsToExDate;
            bool isOwed = isBefore ? exDate >= from : exDate > from;
            if (isOwed && exDate > 0 && exDate <= _escrowed.Years)
            {
                sum += dividend.AmountUsd * Math.Exp(-_escrowed.RatePerYear * (exDate - time));
            }
        }
        return sum;
    }

    /// <summary>Slope and bend at spot of the parabola through the premium at three nodes.</summary>
    private AmericanValue Parabola(
        ReadOnlySpan<double> spots,
        ReadOnlySpan<double> american,
        ReadOnlySpan<double> european
    )
    {
        double first = (american[1] - european[1] - american[0] + european[0]) / (spots[1] - spots[0]);
        double second = (american[2] - european[2] - american[1] + european[1]) / (spots[2] - spots[1]);
        double curve = (second - first) / (spots[2] - spots[0]);
        double slope = first + curve * (2 * _escrowed.SpotUsd - spots[0] - spots[1]);
        return spots[2] > spots[0]
            ? new(double.NaN, slope, 2 * curve, double.NaN, AmericanMethod.DividendTree)
            : new(double.NaN, 0, 0, double.NaN, AmericanMethod.DividendTree);
    }

    private static double Number(Lanes1 lanes)
    {
        double number = 0;
        Lanes1.Store(lanes, ref number);
        return number;
    }
}
