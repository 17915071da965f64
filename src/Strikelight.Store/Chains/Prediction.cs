using System.Numerics;

namespace Strikelight.Store.Chains;

/// <summary>The ways a lane can be guessed, each with its stored number.</summary>
internal static partial class Prediction
{
    /// <summary>Ways there are.</summary>
    public const int Count = 6;

    private const int ClassCount = 33; // numbers by their bits, 0 to 32

    /// <summary>What is left of numbers after the guess, with the sign in the lowest bit.</summary>
    public static void Residuals(int way, ReadOnlySpan<int> numbers, Span<uint> residuals)
    {
        switch (way)
        {
            case 0:
                Residuals(new ZeroPredictor(), numbers, residuals);
                break;
            case 1:
                Residuals(new LastPredictor(), numbers, residuals);
                break;
            case 2:
                Residuals(new LinePredictor(), numbers, residuals);
                break;
            case 3:
                Residuals(new MeanPredictor(1), numbers, residuals);
                break;
            case 4:
                Residuals(new MeanPredictor(2), numbers, residuals);
                break;
            default:
                Residuals(new MeanPredictor(3), numbers, residuals);
                break;
        }
    }

    /// <summary>The numbers again.</summary>
    public static void Restore(int way, ReadOnlySpan<uint> residuals, Span<int> numbers)
    {
        switch (way)
        {
            case 0:
                Restore(new ZeroPredictor(), residuals, numbers);
                break;
            case 1:
                Restore(new LastPredictor(), residuals, numbers);
                break;
            case 2:
                Restore(new LinePredictor(), residuals, numbers);
                break;
            case 3:
                Restore(new MeanPredictor(1), residuals, numbers);
                break;
            case 4:
                Restore(new MeanPredictor(2), residuals, numbers);
                break;
            default:
                Restore(new MeanPredictor(3), residuals, numbers);
                break;
        }
    }

    /// <summary>
    /// About the bits that an ideal code of the residuals' sizes takes, the bits below the size in full.
    /// </summary>
    public static double CostBits(ReadOnlySpan<uint> residuals)
    {
        Span<int> classes = stackalloc int[ClassCount];
        classes.Clear();
        foreach (uint residual in residuals)
        {
            classes[ClassCount - 1 - BitOperations.LeadingZeroCount(residual)]++;
        }
        double bits = 0;
        for (int size = 0; size < ClassCount; size++)
        {
            int count = classes[size];
            bits += count == 0 ? 0 : count * (Math.Log2((double)residuals.Length / count) + Math.Max(0, size - 1));
        }
        return bits;
    }

    private static void Residuals<T>(T predictor, ReadOnlySpan<int> numbers, Span<uint> residuals)
        where T : struct, IPredictor
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            residuals[i] = ZigZag.Of(numbers[i] - predictor.Next);
            predictor.See(numbers[i]);
        }
    }

    private static void Restore<T>(T predictor, ReadOnlySpan<uint> residuals, Span<int> numbers)
        where T : struct, IPredictor
    {
        for (int i = 0; i < residuals.Length; i++)
        {
            numbers[i] = predictor.Next + ZigZag.Back(residuals[i]);
            predictor.See(numbers[i]);
        }
    }
}
