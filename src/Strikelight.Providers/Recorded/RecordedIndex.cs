using System.Collections.Immutable;

namespace Strikelight.Providers.Recorded;

/// <summary>The files of the folder and, for each symbol, its recordings in the order of time.</summary>
internal sealed class RecordedIndex
{
    /// <summary>Below this part of the largest recording a file is a fragment; a gzipped chain is a tenth.</summary>
    private const int FragmentDivisor = 100;

    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly Dictionary<string, ImmutableArray<RecordedFile>> _recordings;
    private ImmutableArray<RecordedFile> _files;

    private RecordedIndex(string folder, ImmutableArray<RecordedFile> files)
    {
        _folder = folder;
        _files = files;
        _recordings = files
            .Where(file => file.Status != RecordedFileStatus.Bad)
            .GroupBy(file => file.Symbol)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(file => file.RecordedAt).ThenBy(file => file.Name).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>All files, bad ones included, by name.</summary>
    public ImmutableArray<RecordedFile> Files
    {
        get
        {
            lock (_lock)
            {
                return _files;
            }
        }
    }

    /// <summary>Symbols with a recording.</summary>
    public IEnumerable<string> Symbols => _recordings.Keys;

    /// <summary>
    /// Looks through a folder, or at one file. A folder that is not there is an empty one with a reason.
    /// </summary>
    public static RecordedIndex Build(RecordedOptions options)
    {
        if (File.Exists(options.Path))
        {
            string name = Path.GetFileName(options.Path);
            string folder = Path.GetDirectoryName(Path.GetFullPath(options.Path))!;
            return new(folder, [RecordedInspector.Inspect(options.Path, name, options.MaxFileBytes)]);
        }
        if (!Directory.Exists(options.Path))
        {
            return new(options.Path, [RecordedInspector.Bad("", "The folder of recordings does not exist.")]);
        }
        EnumerationOptions all = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };
        string[] paths = [.. Directory.EnumerateFiles(options.Path, "*", all).Take(options.MaxFiles + 1)];
        var files = paths
            .Take(options.MaxFiles)
            .Select(path => RecordedInspector.Inspect(path, NameOf(options.Path, path), options.MaxFileBytes))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        ImmutableArray<RecordedFile> cut =
            paths.Length > options.MaxFiles
                ? [RecordedInspector.Bad("", $"Only {options.MaxFiles} files were looked at; there are more.")]
                : [];
        return new(options.Path, [.. files, .. cut]);
    }

    /// <summary>Recordings of a symbol, oldest first.</summary>
    public ImmutableArray<RecordedFile> Of(string symbol) =>
        _recordings.TryGetValue(symbol, out ImmutableArray<RecordedFile> recordings) ? recordings : [];

    /// <summary>The newest recording of a symbol that is not just a fragment of a chain, or null without any.</summary>
    /// <remarks>
    /// A file far smaller than the symbol's largest one holds a few rows that somebody cut out. It can be asked for by
    /// its time, but nobody who asks for "the latest" wants two contracts.
    /// </remarks>
    public RecordedFile? Latest(string symbol)
    {
        ImmutableArray<RecordedFile> recordings = Of(symbol);
        long largest = recordings.IsEmpty ? 0 : recordings.Max(file => file.FileBytes);
        return recordings.LastOrDefault(file => file.FileBytes * FragmentDivisor >= largest);
    }

    /// <summary>Where the file lies.</summary>
    public string PathOf(RecordedFile file) => Path.Combine(_folder, file.Name);

    /// <summary>Notes what reading a file to its end has shown.</summary>
    public void Note(RecordedFile file, RecordedFileStatus status, string reason)
    {
        lock (_lock)
        {
            int i = _files.IndexOf(_files.FirstOrDefault(other => other.Name == file.Name, file));
            if (i >= 0)
            {
                _files = _files.SetItem(i, _files[i] with { Status = status, Reason = reason });
            }
        }
    }

    private static string NameOf(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
