using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

public static partial class ImpliedVolatility
{
    /// <summary>
    /// Price = Black(s) in the form that keeps the digits: by price or by distance from the upper bound.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Equation
    {
        private readonly double _forward;
        private readonly double _strike;
        private readonly double _moneyness; // |ln(K/F)|
        private readonly double _vegaScale;
        private readonly double _target; // price, or min(F, K) − price
        private readonly bool _isUpperHalf;

        /// <summary>Takes an undiscounted price strictly between 0 and min(F, K).</summary>
        public Equation(double price, double forward, double strike)
        {
            double bound = Math.Min(forward, strike);
            _forward = forward;
            _strike = strike;
            _moneyness = Math.Abs(LogRatio.Of(strike, forward));
            _vegaScale = BlackFunction.VegaScale(forward, strike);
            _isUpperHalf = price > 0.5 * bound;
            _target = _isUpperHalf ? bound - price : price; // the difference is exact in the upper half
            DeviationLeast = _isUpperHalf ? FromDistance(0) : 0;
            DeviationMost = FromDistance(_isUpperHalf ? UpperDistanceMost(_target / bound) : BlackFunction.HalfwayMost);
        }

        /// <summary>No solution lies below.</summary>
        public double DeviationLeast { get; }

        /// <summary>No solution lies above.</summary>
        public double DeviationMost { get; }

        /// <summary>A guess inside the bounds, mostly within 2e-4 of the solution in relative terms.</summary>
        public double FirstGuess()
        {
            double guess = _isUpperHalf
                ? FromDistance(UpperGuess(_target / Math.Min(_forward, _strike)))
                : Seed.LowerHalf(_target, _forward, _strike, _moneyness);
            double least = DeviationLeast + 1e-3 * (DeviationMost - DeviationLeast);
            return guess > 0 && guess < DeviationMost && guess > DeviationLeast ? guess
                : guess >= DeviationMost ? DeviationMost - 1e-3 * (DeviationMost - DeviationLeast)
                : least;
        }

        /// <summary>The logarithmic error at s and its derivatives.</summary>
        public Residual At(double s)
        {
            double h = _moneyness / s;
            double u = 0.5 * s;
            double units = _isUpperHalf ? BlackFunction.Shortfall(h, u) : BlackFunction.TimeValue(h, u);
            double ratio = units * (_vegaScale / _target);
            double log =
                ratio > 0 && double.IsFinite(ratio)
                    ? Math.Log(ratio)
                    : Math.Log(units) + Math.Log(_vegaScale) - Math.Log(_target);
            double error = log - 0.5 * (h * h + u * u);
            return new(error, _isUpperHalf ? -1 / units : 1 / units, h / s * h - 0.5 * u, 3 * (h / s) * (h / s));
        }

        /// <summary>s with s/2 − x/s = w.</summary>
        private double FromDistance(double w) => w + Math.Sqrt(w * w + 2 * _moneyness);

        /// <summary>From Φ(−w) ≤ exp(−w²/2)/2 and shortfall ≤ 2Φ(−w), a little widened for rounding.</summary>
        private static double UpperDistanceMost(double shortfall) => 1.000001 * Math.Sqrt(-2 * Math.Log(shortfall));

        private static double UpperGuess(double shortfall)
        {
            double square = -2 * Math.Log(shortfall);
            return Math.Sqrt(square) * (1 - 0.5 / (1 + 0.15 * square));
        }
    }

    /// <summary>Error of the logarithm at one s, with what the next step needs.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Residual
    {
        private readonly double _slope;
        private readonly double _bend;
        private readonly double _bendDecline;

        /// <summary>Takes the derivatives of the price in units of vega.</summary>
        /// <param name="error">ln(function) − ln(target).</param>
        /// <param name="slope">Its derivative: vega over the function.</param>
        /// <param name="bend">Second derivative of the price over its first: h²/s − s/4.</param>
        /// <param name="bendDecline">3h²/s², from the derivative of the bend.</param>
        public Residual(double error, double slope, double bend, double bendDecline)
        {
            NewtonStep = -error / slope;
            _slope = slope;
            _bend = bend;
            _bendDecline = bendDecline;
        }

        /// <summary>The step of Newton's method.</summary>
        public double NewtonStep { get; }

        /// <summary>Whether the solution lies above.</summary>
        public bool DeviationTooSmall => NewtonStep > 0;

        /// <summary>The step of fourth order, or Newton's where that is not a number.</summary>
        public double HouseholderStep
        {
            get
            {
                double second = _bend - _slope;
                double third = _bend * _bend - _bendDecline - 0.25 - 3 * _bend * _slope + 2 * _slope * _slope;
                double step =
                    NewtonStep * (1 + 0.5 * NewtonStep * second) / (1 + NewtonStep * (second + NewtonStep * third / 6));
                return double.IsFinite(step) ? step : NewtonStep;
            }
        }
    }
}
