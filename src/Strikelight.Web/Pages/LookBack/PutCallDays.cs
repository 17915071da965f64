using System.Collections.Immutable;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>Put/call ratios of earlier sessions by minute. Immutable.</summary>
/// <param name="Days">Of each session, ascending by minute from its opening: the minute and the ratio.</param>
public sealed record PutCallDays(ImmutableArray<ImmutableArray<(int Minute, float Ratio)>> Days) : ILookBackResult
{
    private const int LateMostMinutes = 5;
    private const int ApartMostMinutes = 30;
    private const int BytesPerMinute = sizeof(int) + sizeof(float);

    /// <inheritdoc />
    public long Bytes => Days.Sum(day => (long)day.Length * BytesPerMinute);

    /// <summary>
    /// The ratios at a minute, one a session that has a minute at most five before it, or minutes before and after it
    /// that are half an hour apart at most, between which it is on a straight line.
    /// </summary>
    public double[] At(int minute) => [.. Days.Select(day => At(day, minute)).Where(double.IsFinite)];

    private static double At(ImmutableArray<(int Minute, float Ratio)> day, int minute)
    {
        int before = day.Length - 1;
        while (before >= 0 && day[before].Minute > minute)
        {
            before--;
        }
        if (before < 0)
        {
            return double.NaN;
        }
        (int from, float ratio) = day[before];
        if (from >= minute - LateMostMinutes)
        {
            return ratio;
        }
        return before + 1 < day.Length && day[before + 1] is var (to, next) && to - from <= ApartMostMinutes
            ? ratio + (next - ratio) * (double)(minute - from) / (to - from)
            : double.NaN;
    }
}
