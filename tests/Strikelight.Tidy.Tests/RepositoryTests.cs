using Strikelight.Tidy.Tests.Rules;

namespace Strikelight.Tidy.Tests;

/// <summary>Holds every rule over every file. What may stay is in <c>exceptions.txt</c>, with its reason.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void Repository_AllRulesButTheListedExceptions_AreKept()
    {
        IReadOnlyList<SourceFile> files = RepositoryFiles.All;
        Finding[] findings =
        [
            .. files.SelectMany(PerFile),
            .. TypeRules.Sealed(files),
            .. ReferenceRules.Check(files),
            .. DependencyRules.Recorded(files),
            .. DependencyRules.Used(files),
            .. DependencyRules.Locked(files),
            .. DependencyRules.SameVersions(files),
            .. DocumentRules.MathPages(files),
            .. DocumentRules.Links(files, Exists),
            .. DocumentRules.DecisionRecords(files),
        ];
        string exceptions = files.Single(file => file.Path == ExceptionList.Path).Text;

        List<Finding> open = [.. ExceptionList.Apply(findings, exceptions)];
        Assert.True(open.Count == 0, string.Join('\n', open));
    }

    [Fact]
    public void Repository_ItsFiles_AreFound()
    {
        string[] extensions = [".cs", ".csproj", ".md", ".slnx", ".sh"];

        Assert.All(extensions, extension => Assert.Contains(RepositoryFiles.All, file => file.Extension == extension));
        Assert.DoesNotContain(RepositoryFiles.All, file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    private static IEnumerable<Finding> PerFile(SourceFile file) =>
        [
            .. TextRules.FileLength(file),
            .. TextRules.LineLength(file),
            .. TextRules.NothingUnfinished(file),
            .. TextRules.NothingOfOneMachine(file),
            .. TextRules.FolderNames(file),
            .. TextRules.NpmLockWithoutAddresses(file),
            .. TextRules.QuietedRulesHaveReasons(file),
            .. MemberRules.MethodLength(file),
            .. MemberRules.ParameterCount(file),
            .. MemberRules.CatchAll(file),
            .. MemberRules.SuppressionsHaveReasons(file),
            .. MemberRules.TestNames(file),
            .. TypeRules.OnePublicType(file),
            .. TypeRules.FileNamedLikeItsType(file),
            .. TypeRules.FileScopedNamespace(file),
        ];

    private static bool Exists(string relativePath) => Path.Exists(Path.Combine(RepositoryFiles.Root, relativePath));
}
