using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Delta that dealers must trade until the close as time passes, with spot unmoved and 1 % away.</summary>
/// <remarks>
/// Every delta is computed anew at its spot and time; no Greek is multiplied by a step, so the last hour is right.
/// European formula, also for American options. Definition, what it leaves out: docs/math/hedge-pressure.md.
/// </remarks>
public sealed record HedgePressure
{
    /// <summary>The spots beside today's are this fraction away.</summary>
    public const double MoveShare = 0.01;

    /// <summary>Steps end at whole quarters of an hour.</summary>
    public static TimeSpan Step { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The chain's market time, each quarter of an hour of the session after it, the close; UTC.</summary>
    /// <remarks>Before the opening the first step ends with it.</remarks>
    public required ImmutableArray<DateTimeOffset> Instants { get; init; }

    /// <summary>Spot stays.</summary>
    public required HedgePath Unmoved { get; init; }

    /// <summary>Spot falls by 1 % at once and stays there.</summary>
    public required HedgePath Down { get; init; }

    /// <summary>Spot rises by 1 % at once and stays there.</summary>
    public required HedgePath Up { get; init; }

    /// <summary>What volatilities do when spot moves; along a path each strike keeps its own.</summary>
    public required SmileDynamics Smile { get; init; }

    /// <summary>What stands behind the deltas: covered are positions with a volatility and a forward.</summary>
    public required ExposureCoverage Coverage { get; init; }

    /// <summary>Why every delta is NaN, as a sentence; empty where they are numbers.</summary>
    public required string Text { get; init; }

    /// <summary>Whether there are deltas.</summary>
    public bool IsKnown => Text.Length == 0;

    /// <summary>The pressure until the close of the running session; between sessions of the next.</summary>
    /// <param name="slice">The contracts that count.</param>
    /// <param name="positions">Signed positions of the chain.</param>
    /// <param name="smile">What volatilities do when spot moves.</param>
    /// <exception cref="ArgumentException">The positions are of another chain.</exception>
    public static HedgePressure Compute(
        ChainSlice slice,
        SignedPositions positions,
        SmileDynamics smile = SmileDynamics.StickyStrike
    )
    {
        ArgumentNullException.ThrowIfNull(slice);
        return Compute(slice, positions, smile, InstantsFrom(slice.Chain.Header.MarketTime), LaneLoop.Widest);
    }

    /// <summary>The same at other instants, the first not before the chain's market time.</summary>
    internal static HedgePressure Compute(
        ChainSlice slice,
        SignedPositions positions,
        SmileDynamics smile,
        ImmutableArray<DateTimeOffset> instants,
        LaneWidth width
    )
    {
        ArgumentNullException.ThrowIfNull(positions);
        Guard.SameLength(slice.Chain.Count, positions.Contracts.Length);
        ExposureCoverage coverage = CoverageOf(slice, positions.Contracts);
        string why = WhyNone(slice, positions, coverage);
        HedgePathSums unmoved = new(slice.SpotUsd, 1, instants);
        HedgePathSums down = new(slice.SpotUsd, 1 - MoveShare, instants);
        HedgePathSums up = new(slice.SpotUsd, 1 + MoveShare, instants);
        DeltaRows rows = new();
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            rows.Read(slice, index, positions.Contracts);
            if (rows.IsEmpty)
            {
                continue;
            }
            DateTimeOffset settlesAt = slice.Chain.Series[index].SettlesAt;
            Pricing.TimeLeft left = new(slice.Chain.Header.MarketTime, settlesAt);
            StrikeSmile? moving = smile == SmileDynamics.StickyStrike ? null : StrikeSmile.Of(slice.Analysis, index);
            unmoved.Add(rows, left, null, width);
            down.Add(rows, left, moving, width);
            up.Add(rows, left, moving, width);
        }
        double before = why.Length == 0 ? unmoved.First : double.NaN;
        return new()
        {
            Instants = instants,
            Unmoved = unmoved.ToPath(before),
            Down = down.ToPath(before),
            Up = up.ToPath(before),
            Smile = smile,
            Coverage = coverage,
            Text = why,
        };
    }

    /// <summary>The instant, the opening where it lies ahead, quarters of an hour, the close.</summary>
    internal static ImmutableArray<DateTimeOffset> InstantsFrom(DateTimeOffset now)
    {
        TradingSession session = ExchangeCalendar.SessionOnOrAfter(ResolvedScope.SessionDateAt(now));
        var instants = ImmutableArray.CreateBuilder<DateTimeOffset>();
        instants.Add(now);
        DateTimeOffset last = now < session.OpensAt ? session.OpensAt : now;
        if (last > now)
        {
            instants.Add(last);
        }
        DateTimeOffset next = new(last.UtcTicks - last.UtcTicks % Step.Ticks + Step.Ticks, TimeSpan.Zero);
        for (; next < session.ClosesAt; next += Step)
        {
            instants.Add(next);
        }
        instants.Add(session.ClosesAt);
        return instants.ToImmutable();
    }

    private static ExposureCoverage CoverageOf(ChainSlice slice, ReadOnlySpan<double> positions)
    {
        double covered = 0;
        double uncovered = 0;
        int unknown = 0;
        ReadOnlySpan<double> volatility = slice.Analysis.Volatility;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            bool isPriced = slice.Analysis.Series[index].HasForward;
            for (int i = series.Start; i < series.End; i++)
            {
                double size = Math.Abs(positions[i]);
                bool isKnown = double.IsFinite(size);
                unknown += isKnown ? 0 : 1;
                bool isCovered = isPriced && volatility[i] > 0;
                covered += isKnown && isCovered ? size : 0;
                uncovered += isKnown && !isCovered ? size : 0;
            }
        }
        return new(covered, uncovered, unknown);
    }

    private static string WhyNone(ChainSlice slice, SignedPositions positions, ExposureCoverage coverage)
    {
        if (slice.Scope.EmptyReason is { } empty)
        {
            return empty;
        }
        if (positions.Refusal is { } refusal)
        {
            return refusal;
        }
        return coverage.CoveredContracts > 0 ? ""
            : coverage.UncoveredContracts > 0 ? "No open contract in scope has a volatility and a forward."
            : "No contract in scope is known to be open.";
    }
}
