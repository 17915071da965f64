namespace Strikelight.Core.Pricing;

public static partial class ImpliedVolatility
{
    /// <summary>First guesses in closed form.</summary>
    private static class Seed
    {
        private const double FitMost = 10.3; // fourteen standard deviations

        /// <summary>Deviation of a price below half its bound: the normal model's, turned lognormal.</summary>
        /// <remarks>
        /// The normal (Bachelier) model gives N = deviation/price as a function of distance/price alone: a rational
        /// fit in t. The correction from normal to lognormal is a short polynomial. Far out, where the fit ends, the
        /// leading term of ln(price) = −x²/(2s²) takes over.
        /// </remarks>
        public static double LowerHalf(double price, double forward, double strike, double x)
        {
            double distance = Math.Abs(strike - forward);
            double root = Math.Sqrt(forward) * Math.Sqrt(strike);
            double t = Math.Sqrt(Math.Log(1 + NormalDistribution.InverseRootTwoPi * distance / price));
            if (!(t <= FitMost))
            {
                return x / Math.Sqrt(2 * (Math.Log(root) - Math.Log(price)));
            }
            double normal = Normal(t) * (2.50662827463 * price + distance) / (root * SinhOver(0.5 * x));
            return normal * (1 + ToLognormal(normal * normal, x * x));
        }

        private static double Normal(double t)
        {
            double p =
                1.0001395989020279
                + t
                    * (
                        -0.8227143342296405
                        + t
                            * (
                                0.5953432840565906
                                + t * (-0.26401926879777665 + t * (0.0885250043511896 - 8.560372164140295e-05 * t))
                            )
                    );
            double q =
                1
                + t
                    * (
                        -0.8128322661373009
                        + t
                            * (
                                0.22514682404331207
                                + t * (0.4600829049404679 + t * (-0.37251687399938327 + 0.12278382240044328 * t))
                            )
                    );
            return p / q;
        }

        private static double ToLognormal(double a, double b) =>
            b * (-2.68e-6 + b * (-8.3e-7 - 6e-8 * b))
            + a * (0.04177492 + b * (-2.6943e-4 + 7.94e-6 * b) + a * (0.00282443 - 1.3495e-4 * b + 0.00093003 * a));

        /// <summary>sinh(v)/v.</summary>
        private static double SinhOver(double v) => v < 0.1 ? 1 + v * v / 6 : Math.Sinh(v) / v;
    }
}
