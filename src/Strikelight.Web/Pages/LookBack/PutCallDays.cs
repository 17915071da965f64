using System.Collections.Immutable;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>Put/call ratios of earlier sessions by minute. Immutable.</summary>
/// <param name="Days">Of each session, ascending by minute from its opening: the minute and the ratio.</param>
public sealed record PutCallDays(ImmutableArray<ImmutableArray<(int Minute, float Ratio)>> Days) : ILookBackResult
{
    private const int LateMostMinutes = 5;
    private const int BytesPerMinute = sizeof(int) + sizeof(float);

    /// <inheritdoc />
    public long Bytes => Days.Sum(day => (long)day.Length * BytesPerMinute);

    /// <summary>The ratios at a minute, one a session that has a minute at most five before it.</summary>
    public double[] At(int minute) =>
        [
            .. Days.Select(day =>
                    day.LastOrDefault(row => row.Minute <= minute, (Minute: int.MinValue, Ratio: float.NaN))
                )
                .Where(row => row.Minute >= minute - LateMostMinutes)
                .Select(row => (double)row.Ratio),
        ];
}
