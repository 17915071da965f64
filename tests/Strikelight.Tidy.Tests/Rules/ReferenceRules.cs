using System.Xml.Linq;

namespace Strikelight.Tidy.Tests.Rules;

/// <summary>Which project may know which. A reference in a project file counts even where no code uses it.</summary>
internal static class ReferenceRules
{
    /// <summary>A new project needs a second consumer, a decision record and a line here.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Strikelight.Core"] = [],
            ["Strikelight.Providers"] = ["Strikelight.Core"],
            ["Strikelight.Store"] = ["Strikelight.Core"],
            ["Strikelight.Web"] = ["Strikelight.Core", "Strikelight.Providers", "Strikelight.Store"],
            ["Strikelight.Store.Tests"] = ["Strikelight.Core", "Strikelight.Providers", "Strikelight.Store"],
            ["Strikelight.Core.Tests"] = ["Strikelight.Core"],
            ["Strikelight.Providers.Tests"] = ["Strikelight.Core", "Strikelight.Providers"],
            ["Strikelight.Web.Tests"] =
            [
                "Strikelight.Core",
                "Strikelight.Providers",
                "Strikelight.Store",
                "Strikelight.Web",
            ],
            ["Strikelight.Browser.Tests"] = ["Strikelight.Core", "Strikelight.Providers", "Strikelight.Web"],
            ["Strikelight.Tidy.Tests"] = [],
            ["Strikelight.Load.Tests"] = ["Strikelight.Load"],
            ["Strikelight.Load"] = ["Strikelight.Web"], // only its program, which runs as a process of its own
            ["Strikelight.Bench"] = ["Strikelight.Core", "Strikelight.Providers", "Strikelight.Web"],
        };

    /// <summary>Projects without any package of their own.</summary>
    public static IReadOnlySet<string> WithoutPackages { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "Strikelight.Core" };

    public static IEnumerable<Finding> Check(IReadOnlyCollection<SourceFile> files)
    {
        List<SourceFile> projects = [.. files.Where(file => file.Extension == ".csproj")];
        return projects
            .SelectMany(CheckProject)
            .Concat(
                Allowed
                    .Keys.Except(projects.Select(NameOf))
                    .Select(name => new Finding("reference", "(list of projects)", $"{name} does not exist"))
            );
    }

    private static IEnumerable<Finding> CheckProject(SourceFile project)
    {
        string name = NameOf(project);
        if (!Allowed.TryGetValue(name, out string[]? allowed))
        {
            yield return new("reference", project.Path, "a project nobody listed");
            yield break;
        }
        XDocument content = XDocument.Parse(project.Text);
        foreach (string target in Includes(content, "ProjectReference").Select(ProjectName).Except(allowed))
        {
            yield return new("reference", project.Path, target);
        }
        foreach (string package in WithoutPackages.Contains(name) ? Includes(content, "PackageReference") : [])
        {
            yield return new("reference", project.Path, $"package {package}");
        }
    }

    private static string NameOf(SourceFile project) => ProjectName(project.Name);

    private static string ProjectName(string include) => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Select(reference => (string?)reference.Attribute("Include")).OfType<string>();
}
