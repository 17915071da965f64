using System.Globalization;
using Microsoft.Data.Sqlite;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Tests.Crash;

/// <summary>What this executable does as a child that gets killed or finds the store taken.</summary>
internal static class StoreChild
{
    public const string Argument = "--store-child";

    /// <summary>Databases that the child of <see cref="CrashMode.Migration"/> brings to the newest version.</summary>
    public const int MigratedCount = 60;

    private const int AtOnce = 48;

    /// <summary>Arguments: the switch, what to do, and the folder.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [_, string modeName, string folder] || !Enum.TryParse(modeName, out CrashMode mode))
        {
            return 2;
        }
        switch (mode)
        {
            case CrashMode.Open:
                return await OpenAsync(folder);
            case CrashMode.Migration:
                Migrate(folder);
                return 0;
            default:
                await WriteAsync(folder, mode);
                return 0;
        }
    }

    private static async Task<int> OpenAsync(string folder)
    {
        try
        {
            await using SqliteStore store = TestStore.Open(folder);
            return 0;
        }
        catch (StoreHeldException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 3;
        }
    }

    /// <summary>Writes numbered batches without end and prints the number of each that was acknowledged.</summary>
    private static async Task WriteAsync(string folder, CrashMode mode)
    {
        await using SqliteStore store = TestStore.Open(folder, null, options => options.WalCapBytes = 4 << 20);
        Task thinning = mode == CrashMode.Retention ? ThinAsync(store) : Task.CompletedTask;
        Queue<(int Number, Task Acknowledged)> waiting = [];
        for (int number = CrashRows.FirstNumber(folder); !thinning.IsFaulted; number++)
        {
            if (store.TryWrite(new(CrashRows.Of(number, mode)), out Task acknowledged))
            {
                waiting.Enqueue((number, acknowledged));
            }
            if (waiting.Count >= AtOnce)
            {
                (int first, Task done) = waiting.Dequeue();
                await done;
                Say(first);
            }
        }
        await thinning; // it does not end but by an error, which is shown
    }

    private static async Task ThinAsync(SqliteStore store)
    {
        while (true)
        {
            await store.Maintenance.ThinAsync(CrashRows.Now, CancellationToken.None);
        }
    }

    private static void Migrate(string folder)
    {
        Say(0); // started
        for (int i = 0; i < MigratedCount; i++)
        {
            using SqlSession session = new(CrashRows.OldDatabase(folder, i), SqliteOpenMode.ReadWrite);
            StoreMigrations.Run(session);
            Say(i + 1);
        }
    }

    private static void Say(int number)
    {
        Console.Out.Write(number.ToString(CultureInfo.InvariantCulture) + "\n");
        Console.Out.Flush();
    }
}
