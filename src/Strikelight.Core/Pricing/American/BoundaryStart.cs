using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>An approximate exercise boundary: Li's QD+ equation, solved by Newton steps.</summary>
/// <remarks>All in logarithms of the boundary's level at expiry over the boundary.</remarks>
internal static class BoundaryStart
{
    private const double LogStepMost = 0.7;
    private const double InverseRootEightPi = 0.19947114020071634;
    private const double InverseFourRootPi = 0.14104739588693907;
    private const double DriftLeast = 1e-9;
    private const double GrowthSeriesBelow = 1e-5; // 1 − exp(−x) loses digits below

    /// <summary>Fills the nodes: the last one first, the others each from the one after it.</summary>
    public static void Fill<T>(in LanePut<T> put, ExerciseScheme scheme, Span<T> logs)
        where T : struct, ILanes<T>
    {
        Equation<T> last = new(put, 1);
        T log = Solve(last, last.Guess(new(put)), scheme.Size.Starts);
        logs[^1] = log;
        for (int i = logs.Length - 2; i >= 0; i--)
        {
            T guess = log * T.All(scheme.Guess(i + 1));
            log = Solve(new Equation<T>(put, scheme.Root(i + 1)), guess, scheme.Size.OtherStarts);
            logs[i] = log;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Solve<T>(in Equation<T> equation, T log, int steps)
        where T : struct, ILanes<T>
    {
        for (int step = 0; step < steps; step++)
        {
            T next = log + T.Max(T.Min(equation.Step(log), T.All(LogStepMost)), T.All(-LogStepMost));
            next = T.Max(next, T.All(0));
            log = T.Select(T.LessOrEqual(next, next), next, log);
        }
        return log;
    }

    /// <summary>What the closed forms of the boundary share at all times.</summary>
    private readonly struct Shape<T>
        where T : struct, ILanes<T>
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public Shape(in LanePut<T> put)
        {
            T overVariance = put.InverseDeviation * put.InverseDeviation;
            T m = T.Fma(put.Carry, overVariance, T.All(-0.5));
            T beta = -m - T.Sqrt(T.Fma(m, m, T.All(2) * put.Growth * overVariance));
            T level = LaneQuick.Exp(put.LogLevel);
            T perpetual = beta / (beta - T.All(1));
            OverGap = T.All(1) / (T.All(1) - perpetual);
            Perpetual = T.Min(perpetual / level, T.All(1));
            T drift = T.Select(T.Less(put.Payout, put.Growth), put.Carry, T.All(DriftLeast));
            LogOfDrift = LaneMath.Log(put.Deviation * T.All(InverseRootEightPi) / T.Max(drift, T.All(DriftLeast)));
            T rate = LaneMath.Log(T.All(InverseFourRootPi) / put.Growth);
            LogOfRate = T.Select(T.Less(put.Growth, put.Payout), T.All(-1), rate);
        }

        /// <summary>K over K less the perpetual boundary.</summary>
        public T OverGap { get; }

        /// <summary>The perpetual boundary over the level at expiry.</summary>
        public T Perpetual { get; }

        /// <summary>ln(σ√T/(√(8π)·(r − q)T)): half the squared deviations of the boundary just before expiry.</summary>
        public T LogOfDrift { get; }

        /// <summary>ln(1/(4√π·rT)): the same for r = q.</summary>
        public T LogOfRate { get; }
    }

    /// <summary>
    /// f(S) = (1 − e^(−qt)Φ(−d1))·S + (λ + a)·g + b·θ = 0, g = K − S − p(S), p and θ of the European put.
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

        [MethodImpl(MethodImplOptions.NoInlining)]
        public Equation(in LanePut<T> put, double root)
        {
            T time = T.All(root * root);
            _growth = put.Growth * time;
            _payout = put.Payout * time;
            _deviation = put.Deviation * T.All(root);
            _inverse = put.InverseDeviation * T.All(1 / root);
            _discount = LaneQuick.Exp(-_growth);
            _yieldDiscount = LaneQuick.Exp(-_payout);
            _logLevel = put.LogLevel;
            T small = _growth * T.Fma(_growth, T.All(-0.5), T.All(1));
            T h = T.Select(T.Less(_growth, T.All(GrowthSeriesBelow)), small, T.All(1) - _discount);
            T overVariance = T.All(2) * _inverse * _inverse;
            T m = overVariance * _growth;
            T n = T.Fma(overVariance, _growth - _payout, T.All(-1));
            T overH = T.All(1) / h;
            T square = T.Sqrt(T.Fma(n, n, T.All(4) * m * overH));
            T lambda = T.All(-0.5) * (n + square);
            T share = T.All(-1) / square; // 2λ + N − 1 is −√
            T lambdaSlope = m * overH * overH * share;
            T a = -(_discount * m * share) * (overH - lambdaSlope * share);
            _slope = lambda + a;
            _thetaWeight = overVariance * share;
        }

        /// <summary>The larger of two closed forms: Barone-Adesi and Whaley's, and the one just before expiry.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public T Guess(in Shape<T> shape)
        {
            T exponent = (_growth - _payout - T.All(2) * _deviation) * shape.OverGap;
            T share = LaneQuick.Exp(T.Min(exponent, T.All(0)));
            T boundary = T.Fma(T.All(1) - shape.Perpetual, share, shape.Perpetual);
            T near = T.Min(shape.LogOfDrift, shape.LogOfRate);
            T early = _deviation * T.Sqrt(T.Max(near + near, T.All(0)));
            return T.Max(-LaneMath.Log(boundary), early);
        }

        /// <summary>Newton's step of the logarithm.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public T Step(T log)
        {
            T logSpot = _logLevel - log;
            T spot = LaneQuick.Exp(logSpot);
            T d1 = T.Fma(logSpot + _growth - _payout, _inverse, T.All(0.5) * _deviation);
            T d2 = d1 - _deviation;
            T e1 = LaneQuick.Exp(T.All(-0.5) * d1 * d1);
            T e2 = LaneQuick.Exp(T.All(-0.5) * d2 * d2);
            T density = _yieldDiscount * e1 * T.All(NormalDistribution.InverseRootTwoPi);
            T down1 = _yieldDiscount * LaneQuick.Tail(d1, e1); // e^(−qt)Φ(−d1)
            T down2 = _discount * LaneQuick.Tail(d2, e2);
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
