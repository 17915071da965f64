namespace Strikelight.Core.Levels;

/// <summary>Most valuable strike: near spot, with much gamma open and much volume. A heuristic, in [0, 1].</summary>
/// <remarks>
/// exp(−½ (ln(K/S) / σ√T)²) · ½ (gross gamma / its maximum + volume / its maximum); without any known volume the gamma
/// term alone. Definition: docs/math/most-valuable-strike.md.
/// </remarks>
public static class MostValuableStrike
{
    /// <summary>The strike with the highest score; of equals the one nearer to spot.</summary>
    /// <param name="activity">Activity by strike of the scope.</param>
    /// <param name="move">The expected move of the same scope.</param>
    public static MostValuableStrikeResult Find(StrikeActivity activity, ExpectedMove move)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(move);
        if (move.Reason != NoLevelReason.None)
        {
            return MostValuableStrikeResult.None(move.Reason, move.Text);
        }
        Terms terms = new(activity, move);
        if (!(terms.LargestGamma > 0))
        {
            return MostValuableStrikeResult.None(NoLevelReason.NoGamma, "No open contract in scope has a gamma.");
        }
        int best = terms.Best();
        double? volume = terms.VolumeKnown ? terms.VolumeShare(best) : null;
        double proximity = Math.Exp(terms.LogProximity(best));
        double score = proximity * terms.Activity(best);
        LevelResult level = LevelResult.At(activity.StrikeUsd[best], score, double.NaN, double.NaN);
        return new(level, proximity, terms.GammaShare(best), volume);
    }

    /// <summary>Compared as logarithms: minutes before the close every proximity would round to zero.</summary>
    private sealed class Terms
    {
        private readonly StrikeActivity _activity;
        private readonly ExpectedMove _move;
        private readonly double _largestVolume;

        public Terms(StrikeActivity activity, ExpectedMove move)
        {
            _activity = activity;
            _move = move;
            LargestGamma = Largest(Gamma);
            _largestVolume = Largest(Volume);
            VolumeKnown = !activity.Calls.Volume.IsUnknown || !activity.Puts.Volume.IsUnknown;
        }

        public double LargestGamma { get; }

        public bool VolumeKnown { get; }

        public int Best()
        {
            int best = -1;
            double bestScore = double.NegativeInfinity;
            for (int i = 0; i < _activity.StrikeUsd.Length; i++)
            {
                double score = LogProximity(i) + Math.Log(Activity(i));
                bool tie = score == bestScore && best >= 0 && LogProximity(i) > LogProximity(best);
                if (score > bestScore || tie)
                {
                    best = i;
                    bestScore = score;
                }
            }
            return best;
        }

        public double LogProximity(int i)
        {
            double distance = Math.Log(_activity.StrikeUsd[i] / _move.SpotUsd) / _move.TotalVolatility;
            return -0.5 * distance * distance;
        }

        public double Activity(int i) => VolumeKnown ? 0.5 * (GammaShare(i) + VolumeShare(i)) : GammaShare(i);

        public double GammaShare(int i) => Gamma(i) / LargestGamma;

        public double VolumeShare(int i) => _largestVolume > 0 ? Volume(i) / _largestVolume : 0;

        private double Gamma(int i) =>
            Known(_activity.Calls.GammaUsd.ByStrike[i]) + Known(_activity.Puts.GammaUsd.ByStrike[i]);

        private double Volume(int i) =>
            Known(_activity.Calls.Volume.ByStrike[i]) + Known(_activity.Puts.Volume.ByStrike[i]);

        private static double Known(double value) => double.IsNaN(value) ? 0 : value;

        private double Largest(Func<int, double> valueOf)
        {
            double largest = 0;
            for (int i = 0; i < _activity.StrikeUsd.Length; i++)
            {
                double value = valueOf(i);
                largest = value > largest ? value : largest;
            }
            return largest;
        }
    }
}
