using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Strikelight.Tidy.Tests.Rules;

/// <summary>Rules about packages: each has its sentence in the decision records, a lock file and a use.</summary>
internal static class DependencyRules
{
    public const string Record = "docs/adr/0003-dependencies.md";

    private const string CentralVersions = "Directory.Packages.props";

    /// <summary>Rows of the record whose first cell is a package's name in backticks.</summary>
    private static readonly Regex Row = new(
        @"^\| `(?<name>[^`]+)` \|",
        RegexOptions.Multiline,
        TimeSpan.FromSeconds(10)
    );

    public static IEnumerable<Finding> Recorded(IReadOnlyCollection<SourceFile> files)
    {
        string record = files.FirstOrDefault(file => file.Path == Record)?.Text ?? "";
        string[] recorded = [.. Row.Matches(record).Select(match => match.Groups["name"].Value)];
        string[] used = [.. NuGetPackages(files), .. NpmPackages(files)];
        return used.Except(recorded)
            .Select(name => new Finding("dependency-record", Record, $"{name} is missing"))
            .Concat(
                recorded.Except(used).Select(name => new Finding("dependency-record", Record, $"{name} is not used"))
            );
    }

    public static IEnumerable<Finding> Used(IReadOnlyCollection<SourceFile> files)
    {
        string[] referenced =
        [
            .. files
                .Where(file => file.Extension is ".csproj" || file.Name == "Directory.Build.props")
                .SelectMany(file => XDocument.Parse(file.Text).Descendants("PackageReference"))
                .Select(reference => (string?)reference.Attribute("Include"))
                .OfType<string>(),
        ];
        return NuGetPackages(files)
            .Except(referenced)
            .Select(name => new Finding("package-unused", CentralVersions, name));
    }

    public static IEnumerable<Finding> Locked(IReadOnlyCollection<SourceFile> files)
    {
        HashSet<string> paths = [.. files.Select(file => file.Path)];
        foreach (SourceFile file in files)
        {
            string? lockName =
                file.Extension == ".csproj" ? "packages.lock.json"
                : file.Name == "package.json" ? "package-lock.json"
                : null;
            if (lockName is not null && !paths.Contains($"{file.Folder}/{lockName}"))
            {
                yield return new("lock-file", file.Path, lockName);
            }
        }
    }

    /// <summary>What runs together has one version of a package: code built against another one fails late.</summary>
    public static IEnumerable<Finding> SameVersions(IReadOnlyCollection<SourceFile> files) =>
        files
            .Where(file =>
                file.Name == "packages.lock.json" && file.Folder.StartsWith("src/", StringComparison.Ordinal)
            )
            .SelectMany(Resolved)
            .GroupBy(package => package.Name, StringComparer.Ordinal)
            .Where(package => package.Select(use => use.Version).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .SelectMany(package =>
                package.Select(use => new Finding("package-version", use.Path, $"{use.Name} {use.Version}"))
            );

    private static IEnumerable<(string Name, string Version, string Path)> Resolved(SourceFile file)
    {
        using JsonDocument content = JsonDocument.Parse(file.Text);
        foreach (JsonProperty framework in content.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (JsonProperty package in framework.Value.EnumerateObject())
            {
                if (package.Value.TryGetProperty("resolved", out JsonElement version))
                {
                    yield return (package.Name, version.GetString() ?? "", file.Path);
                }
            }
        }
    }

    private static IEnumerable<string> NuGetPackages(IEnumerable<SourceFile> files) =>
        files
            .Where(file => file.Path == CentralVersions)
            .SelectMany(file => XDocument.Parse(file.Text).Descendants("PackageVersion"))
            .Select(version => (string?)version.Attribute("Include"))
            .OfType<string>();

    private static IEnumerable<string> NpmPackages(IEnumerable<SourceFile> files)
    {
        foreach (SourceFile file in files.Where(file => file.Name == "package.json"))
        {
            using JsonDocument content = JsonDocument.Parse(file.Text);
            foreach (string group in (string[])["dependencies", "devDependencies"])
            {
                if (!content.RootElement.TryGetProperty(group, out JsonElement packages))
                {
                    continue;
                }
                foreach (JsonProperty package in packages.EnumerateObject())
                {
                    yield return package.Name;
                }
            }
        }
    }
}
