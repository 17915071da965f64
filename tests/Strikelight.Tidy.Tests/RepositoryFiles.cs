namespace Strikelight.Tidy.Tests;

/// <summary>The text files of the repository this test was built from.</summary>
internal static class RepositoryFiles
{
    private static readonly HashSet<string> FoldersLeftOut = new(StringComparer.Ordinal)
    {
        ".git",
        ".idea",
        ".vs",
        "artifacts",
        "bin",
        "BenchmarkDotNet.Artifacts",
        "node_modules",
        "obj",
        "TestResults",
    };

    private static readonly HashSet<string> BinaryExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".db",
        ".gif",
        ".gz",
        ".ico",
        ".jpg",
        ".png",
        ".user",
        ".webp",
        ".woff2",
        ".zip",
    };

    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(ReadAll);

    public static IReadOnlyList<SourceFile> All => Files.Value;

    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strikelight.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }

    private static List<SourceFile> ReadAll()
    {
        List<SourceFile> files = [];
        Queue<DirectoryInfo> folders = new([new DirectoryInfo(Root)]);
        while (folders.TryDequeue(out DirectoryInfo? folder))
        {
            foreach (DirectoryInfo inner in folder.EnumerateDirectories().Where(IsKept))
            {
                folders.Enqueue(inner);
            }
            files.AddRange(folder.EnumerateFiles().Where(IsText).Select(Read));
        }
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static bool IsKept(DirectoryInfo folder) =>
        !FoldersLeftOut.Contains(folder.Name)
        && !RelativePath(folder).EndsWith("/wwwroot/js", StringComparison.Ordinal);

    private static bool IsText(FileInfo file) => !BinaryExtensions.Contains(file.Extension) && file.Name != ".git";

    private static SourceFile Read(FileInfo file) => new(RelativePath(file), File.ReadAllText(file.FullName));

    private static string RelativePath(FileSystemInfo entry) =>
        Path.GetRelativePath(Root, entry.FullName).Replace('\\', '/');
}
