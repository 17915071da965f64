using System.Diagnostics;

namespace Strikelight.Store.Tests.Crash;

/// <summary>Starts this executable as a child.</summary>
internal static class ChildProcess
{
    public static Process Start(CrashMode mode, string folder)
    {
        ProcessStartInfo start = new(Environment.ProcessPath ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }
        start.ArgumentList.Add(StoreChild.Argument);
        start.ArgumentList.Add(mode.ToString());
        start.ArgumentList.Add(folder);
        return Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");
    }
}
