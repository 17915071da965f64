namespace Strikelight.Tidy.Tests.Rules;

public sealed class DependencyRulesTests
{
    private static readonly SourceFile Versions = Sample.File(
        "Directory.Packages.props",
        """<Project><ItemGroup><PackageVersion Include="CsCheck" Version="1" /></ItemGroup></Project>"""
    );

    private static readonly SourceFile Npm = Sample.File(
        "src/Web/package.json",
        """{ "dependencies": { "echarts": "1" }, "devDependencies": { "esbuild": "1" } }"""
    );

    [Fact]
    public void Recorded_APackageWithoutARow_IsFound()
    {
        SourceFile record = Sample.File(DependencyRules.Record, "| `echarts` | why |\n| `Dapper` | why |\n");

        string[] found = Sample.Found(DependencyRules.Recorded([Versions, Npm, record]));

        Assert.Equal(["CsCheck is missing", "esbuild is missing", "Dapper is not used"], found);
    }

    [Fact]
    public void Recorded_EveryPackageWithARow_FindsNothing()
    {
        SourceFile record = Sample.File(
            DependencyRules.Record,
            "| `CsCheck` | why |\n| `echarts` | why |\n| `esbuild` | why |\n"
        );

        Assert.Empty(DependencyRules.Recorded([Versions, Npm, record]));
    }

    [Fact]
    public void Used_APackageNoProjectReferences_IsFound()
    {
        SourceFile project = Sample.File(
            "tests/A/A.csproj",
            """<Project><ItemGroup><PackageReference Include="CsCheck" /></ItemGroup></Project>"""
        );

        Assert.Equal(["CsCheck"], Sample.Found(DependencyRules.Used([Versions])));
        Assert.Empty(DependencyRules.Used([Versions, project]));
    }

    [Fact]
    public void Locked_AProjectWithoutItsLockFile_IsFound()
    {
        SourceFile project = Sample.File("tests/A/A.csproj", "<Project />");

        Assert.Equal(["packages.lock.json", "package-lock.json"], Sample.Found(DependencyRules.Locked([project, Npm])));
        Assert.Empty(DependencyRules.Locked([project, Sample.File("tests/A/packages.lock.json", "{}")]));
    }

    [Fact]
    public void SameVersions_TwoOfOnePackageInWhatRuns_AreFound()
    {
        SourceFile newer = Lock("src/A", "8.9.1");
        SourceFile older = Lock("src/B", "8.4.2");

        Assert.Equal(["Polly 8.9.1", "Polly 8.4.2"], Sample.Found(DependencyRules.SameVersions([newer, older])));
        Assert.Empty(DependencyRules.SameVersions([newer, Lock("src/B", "8.9.1"), Lock("bench/C", "8.4.2")]));
    }

    private static SourceFile Lock(string folder, string version) =>
        Sample.File(
            $"{folder}/packages.lock.json",
            $$"""{ "dependencies": { "net10.0": { "Polly": { "resolved": "{{version}}" }, "core": {} } } }"""
        );
}
