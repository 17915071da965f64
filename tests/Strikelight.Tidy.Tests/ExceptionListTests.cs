namespace Strikelight.Tidy.Tests;

public sealed class ExceptionListTests
{
    private static readonly Finding Long = new("method-length", "src/A.cs", "A.Run", 80);

    [Fact]
    public void Apply_AFindingThatNoLineExcuses_Stays() =>
        Assert.Equal([Long], ExceptionList.Apply([Long], "# none\n"));

    [Fact]
    public void Apply_AFindingThatALineExcuses_IsGone() =>
        Assert.Empty(
            ExceptionList.Apply([Long], "method-length | src/A.cs | A.Run | 80 | a kernel tuned by measurement\n")
        );

    [Theory]
    [InlineData("method-length | src/A.cs | A.Run | 79 | a kernel tuned by measurement", 2)] // grew: also stale
    [InlineData("method-length | src/A.cs | A.Run | 90 | a kernel tuned by measurement", 1)] // shrank: lower the number
    [InlineData("method-length | src/B.cs | A.Run | 80 | a kernel tuned by measurement", 2)]
    [InlineData("file-length | src/A.cs | A.Run | 80 | a kernel tuned by measurement", 2)]
    [InlineData("method-length | src/A.cs | A.Run | 80 | because", 2)] // no reason
    [InlineData("method-length | src/A.cs | A.Run | many | a kernel tuned by measurement", 2)]
    [InlineData("method-length src/A.cs", 2)]
    public void Apply_ALineThatDoesNotFit_IsItselfAFinding(string line, int expected) =>
        Assert.Equal(expected, ExceptionList.Apply([Long], line).Count());
}
