namespace Strikelight.Tidy.Tests.Rules;

public sealed class TypeRulesTests
{
    [Theory]
    [InlineData("public class A; public enum B { }", 1)]
    [InlineData("public class A; public delegate void B();", 1)]
    [InlineData("public class A; internal class B;", 0)]
    [InlineData("public class A { public class B; }", 0)]
    public void OnePublicType_ASecondOne_IsFound(string types, int expected) =>
        Assert.Equal(expected, TypeRules.OnePublicType(Sample.CSharp($"namespace N;\n{types}")).Count());

    [Theory]
    [InlineData("Walls.cs", "public class Walls;", 0)]
    [InlineData("Walls.Parsing.cs", "public partial class Walls;", 0)]
    [InlineData("Walls.razor.cs", "public partial class Walls;", 0)]
    [InlineData("Walls.cs", "public class Wall;", 1)]
    [InlineData("Walls.cs", "internal class Row; public class Walls;", 0)]
    [InlineData("Walls.cs", "internal class Row;", 1)]
    [InlineData("Walls.cs", "public delegate void Other();", 1)]
    [InlineData("Program.cs", "Run();", 0)]
    public void FileNamedLikeItsType_AnotherName_IsFound(string name, string text, int expected) =>
        Assert.Equal(expected, TypeRules.FileNamedLikeItsType(Sample.File($"src/X/{name}", text)).Count());

    [Theory]
    [InlineData("namespace N { class A; }", 1)]
    [InlineData("namespace N;\nclass A;", 0)]
    public void FileScopedNamespace_ABlock_IsFound(string text, int expected) =>
        Assert.Equal(expected, TypeRules.FileScopedNamespace(Sample.CSharp(text)).Count());

    [Theory]
    [InlineData("class A;", 1)]
    [InlineData("record A;", 1)]
    [InlineData("sealed class A { class B; }", 1)]
    [InlineData("sealed class A; static class B; abstract class C; record struct D; interface I; struct S;", 0)]
    public void Sealed_AnOpenClass_IsFound(string text, int expected) =>
        Assert.Equal(expected, TypeRules.Sealed([Sample.CSharp(text)]).Count());

    [Fact]
    public void Sealed_OnePartOfAPartialClass_IsEnoughWithinItsProject()
    {
        SourceFile part = Sample.File("src/X/A.cs", "namespace N;\nsealed partial class A;");
        SourceFile other = Sample.File("src/X/A.Other.cs", "namespace N;\npartial class A;");
        SourceFile elsewhere = Sample.File("src/Y/A.cs", "namespace N;\npartial class A;");

        Assert.Empty(TypeRules.Sealed([part, other]));
        Assert.Equal(["src/Y/A.cs"], TypeRules.Sealed([part, other, elsewhere]).Select(finding => finding.Path));
    }
}
