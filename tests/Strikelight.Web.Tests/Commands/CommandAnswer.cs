namespace Strikelight.Web.Tests.Commands;

/// <summary>What a command said.</summary>
internal sealed record CommandAnswer(int ExitCode, string Output, string Error);
