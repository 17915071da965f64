namespace Strikelight.Tidy.Tests.Rules;

public sealed class MemberRulesTests
{
    [Theory]
    [InlineData(67, 0)] // with signature and braces 70
    [InlineData(68, 1)]
    public void MethodLength_AtAndOverTheLimit_FindsTheLongOne(int bodyLines, int expected)
    {
        string body = Sample.Lines(bodyLines, "        a();");
        string method = $"    // a comment\n    [Attribute]\n    void Run()\n    {{\n{body}    }}\n";

        Assert.Equal(expected, MemberRules.MethodLength(Sample.CSharp($"class A\n{{\n{method}}}\n")).Count());
    }

    [Fact]
    public void MethodLength_OfAConstructorAccessorOrLocalFunction_Counts()
    {
        string body = $"{{\n{Sample.Lines(70, "a();")}}}\n";
        string text = $"class A {{ A() {body} int B {{ get {body} }} void C() {{ void D() {body} }} }}";

        string[] found = Sample.Found(MemberRules.MethodLength(Sample.CSharp(text)));

        Assert.Equal(["A.A", "A.B", "A.C", "A.C.D"], found);
    }

    [Theory]
    [InlineData("void M(int a, int b, int c, int d, int e)", 0)]
    [InlineData("void M(int a, int b, int c, int d, int e, int f)", 1)]
    [InlineData("delegate void M(int a, int b, int c, int d, int e, int f)", 1)]
    [InlineData("override void M(int a, int b, int c, int d, int e, int f)", 0)] // not its choice
    [InlineData("[Theory] void M(int a, int b, int c, int d, int e, int f)", 0)] // columns of data
    [InlineData("A(int a, int b, int c, int d, int e, int f, int g, int h)", 0)]
    [InlineData("A(int a, int b, int c, int d, int e, int f, int g, int h, int i)", 1)]
    [InlineData("record R(int a, int b, int c, int d, int e, int f, int g, int h)", 0)]
    [InlineData("record R(int a, int b, int c, int d, int e, int f, int g, int h, int i)", 1)]
    [InlineData("void M() { void L(int a, int b, int c, int d, int e, int f) { } }", 1)]
    public void ParameterCount_OfASignature_HasItsLimit(string member, int expected)
    {
        string end = member.EndsWith('}') ? "" : ";";

        Assert.Equal(expected, MemberRules.ParameterCount(Sample.CSharp($"class A {{ {member}{end} }}")).Count());
    }

    [Theory]
    [InlineData("catch { }", 1)]
    [InlineData("catch (Exception) { }", 1)]
    [InlineData("catch (System.Exception e) { }", 1)]
    [InlineData("catch (Exception e) when (e is IOException) { }", 0)]
    [InlineData("catch (IOException) { }", 0)]
    public void CatchAll_WithoutAFilter_IsFound(string clause, int expected)
    {
        string[] found = Sample.Found(
            MemberRules.CatchAll(Sample.CSharp($"class A {{ void M() {{ try {{ }} {clause} }} }}"))
        );

        Assert.Equal(Enumerable.Repeat("A.M", expected), found);
    }

    [Theory]
    [InlineData("#pragma warning disable CS1591", 1)]
    [InlineData("#pragma warning disable CS1591 // the name says it", 0)]
    [InlineData("#pragma warning restore CS1591", 0)]
    [InlineData("#nullable disable", 1)]
    [InlineData("#nullable enable", 0)]
    [InlineData("[SuppressMessage(\"a\", \"b\")]", 1)]
    [InlineData("[SuppressMessage(\"a\", \"b\", Justification = \"c\")]", 0)]
    public void SuppressionsHaveReasons_ASuppression_NeedsOne(string line, int expected) =>
        Assert.Equal(expected, MemberRules.SuppressionsHaveReasons(Sample.CSharp($"{line}\nclass A {{ }}\n")).Count());

    [Theory]
    [InlineData("[Fact] void Works()", 1)]
    [InlineData("[Fact] void Walls_Works()", 1)]
    [InlineData("[Theory] void Walls_ofSpx_AreFound()", 1)]
    [InlineData("[Fact] void Walls_OfSpx_AreFound()", 0)]
    [InlineData("void Works()", 0)]
    public void TestNames_WithoutSubjectConditionAndOutcome_AreFound(string method, int expected) =>
        Assert.Equal(expected, MemberRules.TestNames(Sample.CSharp($"class A {{ {method} {{ }} }}")).Count());
}
