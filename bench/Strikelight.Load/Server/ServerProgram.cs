namespace Strikelight.Load.Server;

/// <summary>Finds the built server beside this program.</summary>
internal static class ServerProgram
{
    private const string Name = "Strikelight.Web";

    /// <summary>Path of the server's program, built in the same configuration as this one.</summary>
    /// <exception cref="FileNotFoundException">It is not built.</exception>
    public static string Find()
    {
        DirectoryInfo own = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string framework = own.Name;
        string configuration = own.Parent?.Name ?? "";
        for (DirectoryInfo? folder = own; folder is not null; folder = folder.Parent)
        {
            string program = Path.Combine(folder.FullName, "src", Name, "bin", configuration, framework, Name + ".dll");
            if (File.Exists(program))
            {
                return program;
            }
        }
        throw new FileNotFoundException($"{Name} is not built in {configuration}: build the solution first.");
    }
}
