namespace Strikelight.Tidy.Tests.Rules;

public sealed class ReferencesTests
{
    private const string Nothing = "<Project />";

    [Fact]
    public void ProjectReferences_OfThisRepository_PointOnlyDownwards() =>
        Assert.Empty(ReferenceRules.Check(RepositoryFiles.All).Select(finding => finding.ToString()));

    [Theory]
    [InlineData("Strikelight.Core", "Strikelight.Providers")]
    [InlineData("Strikelight.Providers", "Strikelight.Web")]
    [InlineData("Strikelight.Core.Tests", "Strikelight.Web")]
    [InlineData("Strikelight.Tidy.Tests", "Strikelight.Core")]
    [InlineData("Strikelight.Web", "Strikelight.Bench")]
    public void ProjectReferences_OneThatPointsUpwards_IsFound(string from, string to)
    {
        string text =
            $"""<Project><ItemGroup><ProjectReference Include="..\{to}\{to}.csproj" /></ItemGroup></Project>""";

        Assert.Equal([to], Sample.Found(ReferenceRules.Check(AllProjectsWith(from, text))));
    }

    [Fact]
    public void ProjectReferences_OfAProjectNobodyListed_AreFound()
    {
        SourceFile[] files =
        [
            .. AllProjectsWith("Strikelight.Core", Nothing),
            Sample.File("src/New/New.csproj", Nothing),
        ];

        Assert.Equal(["a project nobody listed"], Sample.Found(ReferenceRules.Check(files)));
    }

    [Fact]
    public void ProjectReferences_AListedProjectThatIsGone_IsFound()
    {
        SourceFile[] files = [.. AllProjectsWith("Strikelight.Core", Nothing).Skip(1)];

        Assert.Equal(["Strikelight.Core does not exist"], Sample.Found(ReferenceRules.Check(files)));
    }

    [Fact]
    public void PackageReferences_OfTheCore_AreFound()
    {
        const string text = """<Project><ItemGroup><PackageReference Include="Dapper" /></ItemGroup></Project>""";

        Assert.Equal(["package Dapper"], Sample.Found(ReferenceRules.Check(AllProjectsWith("Strikelight.Core", text))));
        Assert.Empty(ReferenceRules.Check(AllProjectsWith("Strikelight.Web", text)));
    }

    private static SourceFile[] AllProjectsWith(string name, string text) =>
        [
            .. ReferenceRules.Allowed.Keys.Select(project =>
                Sample.File($"src/{project}/{project}.csproj", project == name ? text : Nothing)
            ),
        ];
}
