using System.Runtime.InteropServices;

namespace Strikelight.Web.Budget;

/// <summary>Memory of native libraries: compressors, the just-in-time compiler, cryptography.</summary>
/// <remarks>
/// The C library keeps what they free. On glibc it can be told to give it back, which was measured as 12 MB after a
/// few pages; other C libraries give it back by themselves or have no such call.
/// </remarks>
internal static class NativeHeap
{
    private static readonly bool CanGiveBack =
        OperatingSystem.IsLinux()
        && NativeLibrary.TryLoad("libc.so.6", out nint library)
        && NativeLibrary.TryGetExport(library, "malloc_trim", out _);

    /// <summary>Gives freed native memory back to the system, where that can be asked for.</summary>
    public static void GiveBack()
    {
        if (CanGiveBack)
        {
            _ = TrimGlibc(0);
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int TrimGlibc(nint keepBytes);
}
