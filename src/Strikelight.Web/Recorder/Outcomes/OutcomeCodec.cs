using System.Text;
using Strikelight.Core.Contracts;
using Strikelight.Core.Outcomes;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Outcomes as bytes of the store. Form 1, little-endian; times are UTC ticks, 0 where missing.</summary>
public static class OutcomeCodec
{
    /// <summary>Stored in place of a level: the verdict on the day.</summary>
    public const string DayId = "day";

    private const byte Form = 1;

    /// <summary>A verdict as a row of the store.</summary>
    public static DayOutcome Encode(SourceSymbol owner, DateOnly day, DayVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new(owner, day, DayId, Written(writer => Write(writer, verdict)));
    }

    /// <summary>A trial as a row of the store.</summary>
    public static DayOutcome Encode(SourceSymbol owner, LevelTrial trial, DateTimeOffset judgedAt)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return new(owner, trial.Key.Day, trial.Key.Level, Written(writer => Write(writer, trial, judgedAt)));
    }

    /// <summary>What a row says; null where it is in a form this version does not know.</summary>
    public static OutcomeRecord? Decode(DayOutcome row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using MemoryStream bytes = new(row.Bytes.ToArray(), writable: false);
        using BinaryReader reader = new(bytes, Encoding.UTF8);
        try
        {
            if (reader.ReadByte() != Form || !UnderlyingSymbol.TryParse(row.Owner.Symbol, out UnderlyingSymbol symbol))
            {
                return null;
            }
            DateTimeOffset judgedAt = ReadTime(reader) ?? default;
            OutcomeRecord record =
                row.Level == DayId
                    ? new(ReadVerdict(reader, judgedAt), null, judgedAt)
                    : new(null, ReadTrial(reader, new(symbol, row.Day, row.Level)), judgedAt);
            return bytes.Position == bytes.Length ? record : null;
        }
        catch (Exception error) when (error is EndOfStreamException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        writer.Write(Form);
        write(writer);
        writer.Flush();
        return bytes.ToArray();
    }

    private static void Write(BinaryWriter writer, DayVerdict verdict)
    {
        Write(writer, verdict.JudgedAt);
        writer.Write(verdict.Reason);
        writer.Write((byte)verdict.Levels);
        writer.Write((ushort)verdict.LevelCount);
        Write(writer, verdict.LevelsAt);
        Write(writer, verdict.KnownAt);
        writer.Write((byte)verdict.Prices);
        writer.Write(verdict.Resolution.Ticks);
        writer.Write(verdict.Coverage);
        Write(writer, verdict.StrikesAt);
    }

    private static DayVerdict ReadVerdict(BinaryReader reader, DateTimeOffset judgedAt) =>
        new()
        {
            JudgedAt = judgedAt,
            Reason = reader.ReadString(),
            Levels = (FixOrigin)reader.ReadByte(),
            LevelCount = reader.ReadUInt16(),
            LevelsAt = ReadTime(reader),
            KnownAt = ReadTime(reader),
            Prices = (PathOrigin)reader.ReadByte(),
            Resolution = new(reader.ReadInt64()),
            Coverage = reader.ReadDouble(),
            StrikesAt = ReadTime(reader),
        };

    private static void Write(BinaryWriter writer, LevelTrial trial, DateTimeOffset judgedAt)
    {
        LevelOutcome level = trial.Level;
        Write(writer, judgedAt);
        writer.Write(level.Rules.TouchToleranceUsd);
        writer.Write(level.Rules.ExceedFraction);
        writer.Write((byte)level.Rules.Unit);
        writer.Write(level.Resolution.Ticks);
        writer.Write(level.IsPolled);
        writer.Write(level.Fix.SpotUsd);
        writer.Write(level.Fix.ExpectedMoveUsd);
        Write(writer, level.Fix.KnownAt);
        Write(writer, level.Fix.EndsAt);
        Write(writer, level);
        Write(writer, trial.Mirror);
        Write(writer, trial.Random);
    }

    private static LevelTrial ReadTrial(BinaryReader reader, LevelKey key)
    {
        double tolerance = reader.ReadDouble();
        OutcomeRules rules = new()
        {
            TouchToleranceUsd = tolerance,
            ExceedFraction = reader.ReadDouble(),
            Unit = (ExceedUnit)reader.ReadByte(),
        };
        TimeSpan resolution = new(reader.ReadInt64());
        bool isPolled = reader.ReadBoolean();
        double spot = reader.ReadDouble();
        double move = reader.ReadDouble();
        DateTimeOffset knownAt = ReadTime(reader) ?? default;
        DateTimeOffset endsAt = ReadTime(reader) ?? default;
        LevelOutcome level = ReadOutcome(price => new(price, spot, move, knownAt, endsAt));
        return new(key, level, ReadPlacebo(), ReadPlacebo());

        LevelOutcome ReadOutcome(Func<double, LevelFix> fix) =>
            new()
            {
                Rules = rules,
                Resolution = resolution,
                IsPolled = isPolled,
                Fix = fix(reader.ReadDouble()),
                Touched = (OutcomeAnswer)reader.ReadByte(),
                Exceeded = (OutcomeAnswer)reader.ReadByte(),
                ClosedBeyond = (OutcomeAnswer)reader.ReadByte(),
                FirstTouchFrom = ReadTime(reader),
                FirstTouchBy = ReadTime(reader),
                BeyondUsd = reader.ReadDouble(),
                BackUsd = reader.ReadDouble(),
                ExcursionsAreLeast = reader.ReadBoolean(),
                ClosestUsd = reader.ReadDouble(),
            };

        PlaceboOutcome ReadPlacebo()
        {
            var reason = (PlaceboReason)reader.ReadByte();
            if (reason != PlaceboReason.None)
            {
                return new(PlaceboStrike.None(reason), null);
            }
            LevelOutcome outcome = ReadOutcome(level.Fix.At);
            return new(PlaceboStrike.At(outcome.Fix.LevelUsd, level.Fix), outcome);
        }
    }

    private static void Write(BinaryWriter writer, PlaceboOutcome placebo)
    {
        writer.Write((byte)placebo.Strike.Reason);
        if (placebo.Outcome is { } outcome)
        {
            Write(writer, outcome);
        }
    }

    private static void Write(BinaryWriter writer, LevelOutcome outcome)
    {
        writer.Write(outcome.Fix.LevelUsd);
        writer.Write((byte)outcome.Touched);
        writer.Write((byte)outcome.Exceeded);
        writer.Write((byte)outcome.ClosedBeyond);
        Write(writer, outcome.FirstTouchFrom);
        Write(writer, outcome.FirstTouchBy);
        writer.Write(outcome.BeyondUsd);
        writer.Write(outcome.BackUsd);
        writer.Write(outcome.ExcursionsAreLeast);
        writer.Write(outcome.ClosestUsd);
    }

    private static void Write(BinaryWriter writer, DateTimeOffset? instant) => writer.Write(instant?.UtcTicks ?? 0);

    private static DateTimeOffset? ReadTime(BinaryReader reader) =>
        reader.ReadInt64() is not 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
