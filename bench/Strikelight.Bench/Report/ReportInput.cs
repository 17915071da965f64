using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Recorded;

namespace Strikelight.Bench.Report;

/// <summary>Everything below a folder: the chains with their figures, and what is none.</summary>
/// <param name="Chains">By name.</param>
/// <param name="NotRead">Files that look like a chain and cannot be used, with the reason; by name.</param>
/// <param name="OtherFiles">Number of files that are something else.</param>
internal sealed record ReportInput(
    ImmutableArray<ChainFigures> Chains,
    ImmutableArray<RecordedFile> NotRead,
    int OtherFiles
)
{
    /// <summary>Reads and analyses one file after the other, in the order of their names.</summary>
    public static async Task<ReportInput> ReadAsync(string folder, CancellationToken cancellation)
    {
        var chains = ImmutableArray.CreateBuilder<ChainFigures>();
        var notRead = ImmutableArray.CreateBuilder<RecordedFile>();
        int others = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            // One provider a file: two recordings of one symbol and one second would hide each other.
            RecordedProvider provider = new(Options.Create(new RecordedOptions { Path = path }), TimeProvider.System);
            if (provider.Files is not [{ Status: RecordedFileStatus.Indexed } file])
            {
                others++;
                continue;
            }
            FetchResult<ChainSnapshot> answer = await provider.GetChainAsync(file.Symbol, at: null, cancellation);
            if (answer.Value is { } chain)
            {
                chains.Add(ChainFigures.Of(name, chain));
            }
            else
            {
                notRead.Add(file with { Name = name, Reason = answer.Detail });
            }
        }
        chains.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        notRead.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new(chains.ToImmutable(), notRead.ToImmutable(), others);
    }
}
