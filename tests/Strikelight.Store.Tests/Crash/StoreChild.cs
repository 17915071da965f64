namespace Strikelight.Store.Tests.Crash;

/// <summary>What this executable does as a child that gets killed or finds the store taken.</summary>
internal static class StoreChild
{
    public const string Argument = "--store-child";

    /// <summary>Arguments: the switch, what to do, and the folder.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [_, string mode, string folder])
        {
            return 2;
        }
        switch (mode)
        {
            case nameof(CrashMode.Open):
                return await OpenAsync(folder);
            default:
                return 2;
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
}
