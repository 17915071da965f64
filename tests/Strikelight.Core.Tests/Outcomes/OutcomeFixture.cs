using System.Runtime.InteropServices;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Outcomes;

namespace Strikelight.Core.Tests.Outcomes;

/// <summary>Paths of one-minute bars or polls after an instant at which levels are fixed.</summary>
internal static class OutcomeFixture
{
    public static readonly DateOnly Day = new(2026, 6, 15);
    public static readonly DateTimeOffset KnownAt = MarketTime.At(Day, new(10, 0));
    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static DateTimeOffset At(double minutes) => KnownAt + minutes * Minute;

    /// <summary>A level at spot 100, watched for some minutes, with an expected move of 20 USD.</summary>
    public static LevelFix Fix(double levelUsd, int minutes, double moveUsd = 20) =>
        new(levelUsd, 100, moveUsd, KnownAt, At(minutes));

    public static PricePath Bars(params Bar[] bars)
    {
        double[] close = [.. bars.Select(bar => bar.Close)];
        return PricePath.FromBars(
            new CandleSeries(
                Minute,
                [.. bars.Select(bar => At(bar.Minute).ToUnixTimeSeconds())],
                close,
                [.. bars.Select(bar => bar.High)],
                [.. bars.Select(bar => bar.Low)],
                close,
                new double[bars.Length]
            )
        );
    }

    public static PricePath Polls(params (double Minute, double SpotUsd)[] polls) =>
        PricePath.FromPolls(
            [.. polls.Select(poll => At(poll.Minute))],
            [.. polls.Select(poll => poll.SpotUsd)],
            Minute
        );

    public static LevelOutcome Follow(LevelFix fix, PricePath path) =>
        LevelOutcome.Evaluate(fix, path, OutcomeRules.Default);

    /// <summary>Prices that begin some minutes after the instant, or before it.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Bar(double Minute, double High, double Low, double Close);
}
