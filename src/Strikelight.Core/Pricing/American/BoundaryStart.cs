using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>An approximate exercise boundary at one time to expiry: Li's QD+ equation, solved by Newton steps.</summary>
/// <remarks>All in logarithms of the boundary's level at expiry over the boundary.</remarks>
internal static class BoundaryStart
{
    private const double LogStepMost = 0.7;
    private const double GrowthSeriesBelow = 1e-5; // 1 − exp(−x) loses digits below

    /// <summary>The logarithm at a node whose root of time is this fraction of the option's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T At<T>(in LanePut<T> put, double root, int steps)
        where T : struct, ILanes<T>
    {
        Equation<T> equation = new(put, root);
        T log = equation.Guess(put);
        for (int step = 0; step < steps; step++)
        {
            T next = log + T.Max(T.Min(equation.Step(log), T.All(LogStepMost)), T.All(-LogStepMost));
            next = T.Max(next, T.All(0));
            log = T.Select(T.LessOrEqual(next, next), next, log);
        }
        return log;
    }

    /// <summary>
    /// f(S) = (1 − e^(−qt)Φ(−d1))·S + (λ + a)·g + b·θ = 0 with g = K − S − p(S), p and θ of the European put.
    /// </summary>
    private readonly struct Equation<T>
        where T : struct, ILanes<T>
    {
        private readonly T _growth;
        private readonly T _payout;
        private readonly T _deviation;
        private readonly T _inverse;
        private readonly T _discount;
        private readonly T _yieldDiscount;
        private readonly T _logLevel;
        private readonly T _slope; // λ + a
        private readonly T _thetaWeight; // b over the node's time

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Equation(in LanePut<T> put, double root)
        {
            T time = T.All(root * root);
            _growth = put.Growth * time;
            _payout = put.Payout * time;
            _deviation = put.Deviation * T.All(root);
            _inverse = T.All(1) / _deviation;
            _discount = LaneMath.Exp(-_growth);
            _yieldDiscount = LaneMath.Exp(-_payout);
            _logLevel = put.LogLevel;
            T small = _growth * T.Fma(_growth, T.All(-0.5), T.All(1));
            T h = T.Select(T.Less(_growth, T.All(GrowthSeriesBelow)), small, T.All(1) - _discount);
            T overVariance = T.All(2) * _inverse * _inverse;
            T m = overVariance * _growth;
            T n = T.Fma(overVariance, _growth - _payout, T.All(-1));
            T overH = T.All(1) / h;
            T square = T.Sqrt(T.Fma(n, n, T.All(4) * m * overH));
            T lambda = T.All(-0.5) * (n + square);
            T lambdaSlope = m * overH * overH / square;
            T share = T.All(-1) / square; // 2λ + N − 1 is −√
            T a = -(_discount * m * share) * (overH + lambdaSlope * share);
            _slope = lambda + a;
            _thetaWeight = overVariance * share;
        }

        /// <summary>Barone-Adesi and Whaley's closed-form guess.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Guess(in LanePut<T> put)
        {
            T overVariance = put.InverseDeviation * put.InverseDeviation;
            T m = T.Fma(put.Carry, overVariance, T.All(-0.5));
            T beta = -m - T.Sqrt(T.Fma(m, m, T.All(2) * put.Growth * overVariance));
            T perpetual = beta / (beta - T.All(1));
            T level = LaneMath.Exp(put.LogLevel);
            T exponent = (_growth - _payout - T.All(2) * _deviation) / (T.All(1) - perpetual);
            T share = LaneMath.Exp(T.Min(exponent, T.All(0)));
            T boundary = T.Min(T.Fma(level - perpetual, share, perpetual), level);
            return T.Max(LaneMath.LogRatio(level, boundary), T.All(0));
        }

        /// <summary>Newton's step of the logarithm.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Step(T log)
        {
            T logSpot = _logLevel - log;
            T spot = LaneMath.Exp(logSpot);
            T d1 = T.Fma(logSpot + _growth - _payout, _inverse, T.All(0.5) * _deviation);
            T d2 = d1 - _deviation;
            T e1 = LaneMath.Exp(T.All(-0.5) * d1 * d1);
            T e2 = LaneMath.Exp(T.All(-0.5) * d2 * d2);
            T density = _yieldDiscount * e1 * T.All(NormalDistribution.InverseRootTwoPi);
            T down1 = _yieldDiscount * LaneTail.Discounted(T.All(0), d1, e1); // e^(−qt)Φ(−d1)
            T down2 = _discount * LaneTail.Discounted(T.All(0), d2, e2);
            T keep = T.All(1) - down1;
            T gain = T.All(1) - spot - (down2 - spot * down1);
            // Theta and its slope, times the node's time.
            T theta = _growth * down2 - spot * T.Fma(T.All(0.5) * density, _deviation, _payout * down1);
            T thetaSlope =
                density * ((_payout - _growth) * _inverse - T.All(0.5) * (_deviation - d1)) - _payout * down1;
            T value = T.Fma(keep, spot, T.Fma(_slope, gain, _thetaWeight * theta));
            T slope = T.Fma(density, _inverse, keep) - _slope * keep + _thetaWeight * thetaSlope;
            return value / (slope * spot);
        }
    }
}
