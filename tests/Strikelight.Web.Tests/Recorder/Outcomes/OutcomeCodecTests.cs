using Strikelight.Core.Calendar;
using Strikelight.Core.Outcomes;
using Strikelight.Store.History;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Tests.Recorder.Outcomes;

public sealed class OutcomeCodecTests
{
    private static readonly DateOnly Day = new(2026, 11, 19);
    private static readonly DateTimeOffset Evening = new(2026, 11, 19, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Decode_WhatWasEncoded_IsTheSame()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => minute < 100 ? 100 : 103.5);
        DayJudgement judgement = await history
            .Judge()
            .JudgeAsync(
                history.Owner(),
                ExchangeCalendar.SessionOn(Day)!.Value,
                Evening,
                TestContext.Current.CancellationToken
            );

        OutcomeRecord? day = OutcomeCodec.Decode(OutcomeCodec.Encode(history.Owner(), Day, judgement.Verdict!));
        Assert.Equal(judgement.Verdict, day!.Verdict);
        Assert.Equal(Evening, day.JudgedAt);
        foreach (LevelTrial trial in judgement.Trials)
        {
            OutcomeRecord? read = OutcomeCodec.Decode(OutcomeCodec.Encode(history.Owner(), trial, Evening));
            Assert.Equal(trial, read!.Trial);
            Assert.Equal(Evening, read.JudgedAt);
        }
    }

    [Fact]
    public void Decode_CutLongerOrOfAnotherForm_IsNothing()
    {
        DayOutcome row = OutcomeCodec.Encode(
            new("scripted", "SPY"),
            Day,
            new() { Reason = "Why.", JudgedAt = Evening }
        );
        byte[] bytes = row.Bytes.ToArray();

        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Null(OutcomeCodec.Decode(row with { Bytes = bytes.AsMemory(0, length) }));
        }
        Assert.Null(OutcomeCodec.Decode(row with { Bytes = (byte[])[.. bytes, 0] }));
        Assert.Null(OutcomeCodec.Decode(row with { Bytes = (byte[])[9, .. bytes[1..]] }));
        Assert.Null(OutcomeCodec.Decode(row with { Level = "call-wall" }));
    }
}
