using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Strikelight.Tidy.Tests;

/// <summary>A text file of the repository.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    private readonly Lazy<CompilationUnitSyntax> _syntax = new(() =>
        CSharpSyntaxTree.ParseText(text, Newest, path).GetCompilationUnitRoot()
    );

    /// <summary>From the repository's root, with slashes.</summary>
    public string Path => path;

    public string Text => text;

    public string Name => path[(path.LastIndexOf('/') + 1)..];

    public string Folder => path[..Math.Max(0, path.LastIndexOf('/'))];

    public string Extension => System.IO.Path.GetExtension(path);

    public bool IsCSharp => Extension == ".cs";

    public string[] Lines => text.TrimEnd('\n').Split('\n');

    /// <summary>The C# syntax tree, parsed once.</summary>
    public CompilationUnitSyntax Syntax => _syntax.Value;
}
