using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Strikelight.Tidy.Tests.Rules;

/// <summary>Rules about types, their files and namespaces.</summary>
internal static class TypeRules
{
    /// <summary>One public type a file; further ones there are internal.</summary>
    public static IEnumerable<Finding> OnePublicType(SourceFile file)
    {
        string[] names = [.. TopLevelTypes(file).Where(IsPublic).Select(NameOf)];
        if (names.Length > 1)
        {
            yield return new("one-public-type", file.Path, string.Join(", ", names));
        }
    }

    /// <summary>The public type, or the first one, has the file's name; a part of it <c>Type.Part.cs</c>.</summary>
    public static IEnumerable<Finding> FileNamedLikeItsType(SourceFile file)
    {
        List<MemberDeclarationSyntax> types = [.. TopLevelTypes(file)];
        MemberDeclarationSyntax? main = types.Find(IsPublic) ?? types.FirstOrDefault();
        if (main is not null && NameOf(main) != file.Name.Split('.')[0])
        {
            yield return new("file-name", file.Path, NameOf(main));
        }
    }

    public static IEnumerable<Finding> FileScopedNamespace(SourceFile file) =>
        file.IsCSharp
            ? file
                .Syntax.DescendantNodes()
                .OfType<NamespaceDeclarationSyntax>()
                .Select(space => new Finding("file-scoped-namespace", file.Path, space.Name.ToString()))
            : [];

    /// <summary>Classes are sealed, static or abstract; of a partial class one part says so.</summary>
    public static IEnumerable<Finding> Sealed(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from type in file.Syntax.DescendantNodes().OfType<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not StructKind }
        group (file, type) by (ProjectOf(file), FullNameOf(type)) into parts
        where !parts.Any(part => part.type.Modifiers.Any(IsFinal))
        let first = parts.First()
        select new Finding("sealed", first.file.Path, NameOf(first.type));

    private const int StructKind = (int)SyntaxKind.StructKeyword;

    private static bool IsFinal(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword;

    private static IEnumerable<MemberDeclarationSyntax> TopLevelTypes(SourceFile file) =>
        file.IsCSharp
            ? file
                .Syntax.DescendantNodes(node =>
                    node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax // not into types
                )
                .OfType<MemberDeclarationSyntax>()
                .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            : [];

    private static bool IsPublic(MemberDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string NameOf(MemberDeclarationSyntax type) =>
        type switch
        {
            BaseTypeDeclarationSyntax named => named.Identifier.Text,
            DelegateDeclarationSyntax named => named.Identifier.Text,
            _ => "",
        };

    private static string FullNameOf(TypeDeclarationSyntax type)
    {
        IEnumerable<string> names = type.AncestorsAndSelf()
            .Select(around =>
                around switch
                {
                    TypeDeclarationSyntax outer => $"{outer.Identifier.Text}`{outer.Arity}",
                    BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                    _ => "",
                }
            )
            .Where(name => name.Length > 0);
        return string.Join('.', names.Reverse());
    }

    /// <summary>The first two folders: <c>src/Strikelight.Core</c>.</summary>
    private static string ProjectOf(SourceFile file) => string.Join('/', file.Path.Split('/').Take(2));
}
