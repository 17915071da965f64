using System.Text;

namespace Strikelight.Bench.Report;

/// <summary>
/// <c>report --path folder [--out file]</c>: analyses every recorded chain below the folder and writes what was solved.
/// </summary>
internal static class ReportCommand
{
    private const string DefaultOutput = "docs/real-chains.md";

    public static async Task<int> RunAsync(string[] arguments)
    {
        string? path = ValueOf(arguments, "--path");
        if (path is null || !Directory.Exists(path))
        {
            await Console.Error.WriteLineAsync("Needs --path and a folder that exists.");
            return 2;
        }
        string output = ValueOf(arguments, "--out") ?? DefaultOutput;
        ReportInput input = await ReportInput.ReadAsync(path, CancellationToken.None);
        if (input.Chains.IsEmpty)
        {
            await Console.Error.WriteLineAsync("There is no recorded chain below that folder.");
            return 1;
        }
        string text = ReportText.Write(input);
        await File.WriteAllTextAsync(output, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.WriteLine($"{input.Chains.Length} chains, {text.Length} characters");
        return 0;
    }

    private static string? ValueOf(string[] arguments, string name)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
