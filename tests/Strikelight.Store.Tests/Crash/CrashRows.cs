using System.Globalization;
using Strikelight.Core.Calendar;

namespace Strikelight.Store.Tests.Crash;

/// <summary>The numbered rows that a child writes and its parent looks for.</summary>
internal static class CrashRows
{
    private const string NumberFile = "next-number";
    private const int LargeBytes = 60_000;
    private const int SmallBytes = 900;

    /// <summary>Polls are this far apart: retention has five of each stretch to choose from.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    /// <summary>The time of retention: the days of the first numbers are long past.</summary>
    public static DateTimeOffset Now { get; } = TestStore.Morning.AddDays(200);

    public static StoreRecord[] Of(int number, CrashMode mode) =>
        [
            TestStore.Contracts, // retention takes a table away as soon as nothing needs it
            TestStore.Chain(At(number)) with
            {
                Bytes = TestStore.Payload(number, BytesOf(mode)),
            },
            TestStore.Level(number, number),
        ];

    public static DateTimeOffset At(int number) => TestStore.Morning + (number * Apart);

    public static int BytesOf(CrashMode mode) => mode == CrashMode.Checkpoint ? LargeBytes : SmallBytes;

    /// <summary>What retention keeps for certain: the last number of each day of which all are acknowledged.</summary>
    public static bool IsLastOfItsDay(int number) => MarketTime.DateOf(At(number)) != MarketTime.DateOf(At(number + 1));

    /// <summary>Where the next child goes on.</summary>
    public static int FirstNumber(string folder) =>
        File.Exists(Path.Combine(folder, NumberFile))
            ? int.Parse(File.ReadAllText(Path.Combine(folder, NumberFile)), CultureInfo.InvariantCulture)
            : 0;

    public static void SetFirstNumber(string folder, int number) =>
        File.WriteAllText(Path.Combine(folder, NumberFile), number.ToString(CultureInfo.InvariantCulture));

    public static string OldDatabase(string folder, int number)
    {
        string own = Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(own);
        return Path.Combine(own, "history.db");
    }
}
