using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Strikelight.Tidy.Tests.Rules;

/// <summary>Rules about methods and what stands in them.</summary>
internal static class MemberRules
{
    public const int MethodLinesMost = 70;
    public const int ParametersMost = 5;
    public const int ConstructorParametersMost = 8;

    /// <summary>Lines from the first modifier to the last brace: attributes and comments above do not count.</summary>
    public static IEnumerable<Finding> MethodLength(SourceFile file) =>
        from node in Nodes(file)
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let lines = LineCount(node)
        where lines > MethodLinesMost
        select new Finding("method-length", file.Path, NameOf(node), lines, LineOf(node));

    public static IEnumerable<Finding> ParameterCount(SourceFile file) =>
        from owner in Nodes(file)
        where owner is MemberDeclarationSyntax or LocalFunctionStatementSyntax
        from list in owner.ChildNodes().OfType<ParameterListSyntax>()
        where list.Parameters.Count > ParameterLimit(owner)
        select new Finding("parameters", file.Path, NameOf(owner), list.Parameters.Count, LineOf(list));

    /// <summary>A catch of everything without a filter; it may stand at a worker's outer edge, if listed.</summary>
    public static IEnumerable<Finding> CatchAll(SourceFile file) =>
        from clause in Nodes(file).OfType<CatchClauseSyntax>()
        where clause.Filter is null
        where clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception"
        select new Finding("catch-all", file.Path, NameOf(clause), Line: LineOf(clause));

    public static IEnumerable<Finding> SuppressionsHaveReasons(SourceFile file)
    {
        foreach (SyntaxNode node in file.Syntax.DescendantNodes(descendIntoTrivia: true))
        {
            bool unexplained = node switch
            {
                PragmaWarningDirectiveTriviaSyntax pragma => IsDisable(pragma) && !HasComment(pragma),
                NullableDirectiveTriviaSyntax nullable => !nullable.SettingToken.IsKind(SyntaxKind.EnableKeyword),
                AttributeSyntax attribute => attribute.Name.ToString().Contains("SuppressMessage", Ordinal)
                    && attribute.ArgumentList?.ToString().Contains("Justification", Ordinal) != true,
                _ => false,
            };
            if (unexplained)
            {
                yield return new("suppression", file.Path, node.ToString().Trim(), Line: LineOf(node));
            }
        }
    }

    /// <summary>Subject, condition and outcome, in that order.</summary>
    public static IEnumerable<Finding> TestNames(SourceFile file) =>
        from method in Nodes(file).OfType<MethodDeclarationSyntax>()
        where HasAttribute(method, "Fact") || HasAttribute(method, "Theory")
        let parts = method.Identifier.Text.Split('_')
        where parts.Length < 3 || parts.Any(part => part.Length == 0 || char.IsAsciiLetterLower(part[0]))
        select new Finding("test-name", file.Path, method.Identifier.Text, Line: LineOf(method));

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static IEnumerable<SyntaxNode> Nodes(SourceFile file) => file.IsCSharp ? file.Syntax.DescendantNodes() : [];

    /// <summary>Data of a theory and fields of a log line are columns, not arguments somebody has to order.</summary>
    private static int ParameterLimit(SyntaxNode owner) =>
        owner switch
        {
            ConstructorDeclarationSyntax or BaseTypeDeclarationSyntax => ConstructorParametersMost,
            MethodDeclarationSyntax m when HasAttribute(m, "Theory") || HasAttribute(m, "LoggerMessage") =>
                ConstructorParametersMost,
            MethodDeclarationSyntax m when m.Modifiers.Any(SyntaxKind.OverrideKeyword) => int.MaxValue,
            MethodDeclarationSyntax m when m.Modifiers.Any(SyntaxKind.ExternKeyword) => int.MaxValue,
            _ => ParametersMost,
        };

    private static bool HasAttribute(MemberDeclarationSyntax member, string name) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == name);

    private static int LineCount(SyntaxNode node)
    {
        SyntaxToken first = node.ChildNodesAndTokens()
            .First(child => !child.IsKind(SyntaxKind.AttributeList))
            .AsNodeFirstToken();
        int start = first.GetLocation().GetLineSpan().StartLinePosition.Line;
        return node.GetLocation().GetLineSpan().EndLinePosition.Line - start + 1;
    }

    private static SyntaxToken AsNodeFirstToken(this SyntaxNodeOrToken child) =>
        child.IsToken ? child.AsToken() : child.AsNode()!.GetFirstToken();

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static bool IsDisable(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);

    private static bool HasComment(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma
            .EndOfDirectiveToken.LeadingTrivia.Concat(pragma.ErrorCodes.LastOrDefault()?.GetTrailingTrivia() ?? [])
            .Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));

    /// <summary>Type and member around a node.</summary>
    private static string NameOf(SyntaxNode node)
    {
        IEnumerable<string> names = node.AncestorsAndSelf()
            .Select(around =>
                around switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.Text,
                    MethodDeclarationSyntax method => method.Identifier.Text,
                    ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
                    PropertyDeclarationSyntax property => property.Identifier.Text,
                    LocalFunctionStatementSyntax function => function.Identifier.Text,
                    DelegateDeclarationSyntax named => named.Identifier.Text,
                    BaseMethodDeclarationSyntax or IndexerDeclarationSyntax => "operator",
                    _ => "",
                }
            )
            .Where(name => name.Length > 0);
        return string.Join('.', names.Reverse());
    }
}
