namespace Strikelight.Web.Tests.Budget;

/// <summary>A folder that stands for the root of the file system.</summary>
internal sealed class FileTree : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("strikelight").FullName;

    public FileTree With(string path, string text)
    {
        string file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
