namespace Strikelight.Core.Pricing.American;

/// <summary>Value of puts and its first two derivatives to spot, in units of strike.</summary>
internal readonly struct LaneValue<T>(T value, T slope, T bend)
    where T : struct
{
    public T Value { get; } = value;

    public T Slope { get; } = slope;

    public T Bend { get; } = bend;
}
