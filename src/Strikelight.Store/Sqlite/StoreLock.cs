using System.Globalization;

namespace Strikelight.Store.Sqlite;

/// <summary>
/// Holds the folder for this process; the system lets go of it when the process ends in whatever way.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const string LockName = "history.lock";
    private const string HolderName = "history.holder";
    private const int HeldOnUnix = 11; // EWOULDBLOCK on Linux
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the folder, making it when it is missing.</summary>
    /// <exception cref="StoreHeldException">Another process, or another store of this one, has it.</exception>
    /// <exception cref="IOException">The file system refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static StoreLock Take(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        string holder = Path.Combine(folder, HolderName);
        FileStream? file = null;
        try
        {
            file = new(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, Describe(clock));
            StoreLock taken = new(file);
            file = null;
            return taken;
        }
        catch (IOException error) when (error.HResult is HeldOnUnix or HeldOnMac or HeldOnWindows)
        {
            throw new StoreHeldException($"The history is in use by {ReadHolder(holder)}.");
        }
        finally
        {
            file?.Dispose();
        }
    }

    public void Dispose() => _file.Dispose();

    private static string Describe(TimeProvider clock) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} on {Environment.MachineName} since {clock.GetUtcNow():u}"
        );

    private static string ReadHolder(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (IOException)
        {
            return "a process that left no name";
        }
        catch (UnauthorizedAccessException)
        {
            return "a process of another user";
        }
    }
}
