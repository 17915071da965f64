using System.Diagnostics;

namespace Strikelight.Store.Tests.Disk;

/// <summary>
/// A file system of 8 MiB in memory; a machine that does not let one mount it skips the test and says so.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly bool _isMounted;

    public SmallDisk()
    {
        _isMounted = OperatingSystem.IsLinux() && IsDone("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", Path);
        if (!_isMounted)
        {
            _folder.Dispose();
            Assert.Skip("no file system of its own can be mounted here");
        }
    }

    public string Path => _folder.Path;

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Writes a file until nothing more fits.</summary>
    public void Fill()
    {
        using FileStream file = new(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // full, as wanted
        }
    }

    public void Free() => File.Delete(Ballast);

    /// <summary>Makes it read-only, or writable again; false while files are open for writing.</summary>
    public bool IsRemounted(bool readOnly) => IsDone("mount", "-o", readOnly ? "remount,ro" : "remount,rw", Path);

    public void Dispose()
    {
        if (_isMounted)
        {
            Assert.True(IsDone("umount", "-l", Path));
        }
        _folder.Dispose();
    }

    private static bool IsDone(string program, params string[] arguments)
    {
        try
        {
            using Process? process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
            );
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // no such program
        }
    }
}
