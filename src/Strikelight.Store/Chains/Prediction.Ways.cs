using System.Runtime.InteropServices;

namespace Strikelight.Store.Chains;

internal static partial class Prediction
{
    /// <summary>Guesses zero: for numbers that are noise around it.</summary>
    private struct ZeroPredictor : IPredictor
    {
        public readonly int Next => 0;

        public readonly void See(int number) { }
    }

    /// <summary>Guesses the number before: for steps.</summary>
    private struct LastPredictor : IPredictor
    {
        public int Next { get; private set; }

        public void See(int number) => Next = number;
    }

    /// <summary>Guesses the line through the two numbers before: for smooth curves.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct LinePredictor : IPredictor
    {
        private int _last;

        public int Next { get; private set; }

        public void See(int number) => (Next, _last) = (2 * number - _last, number);
    }

    /// <summary>Guesses a running mean that forgets: for noise around a slowly moving middle.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct MeanPredictor(int shift) : IPredictor
    {
        private long _sum; // 2^shift times the mean

        public readonly int Next => (int)(_sum >> shift);

        public void See(int number) => _sum += number - (_sum >> shift);
    }
}
