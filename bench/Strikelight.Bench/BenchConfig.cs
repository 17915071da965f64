using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Strikelight.Bench;

/// <summary>All benchmarks in about two minutes; good for ratios, not for the last percent.</summary>
/// <remarks>
/// Runs inside this process: a build for each benchmark, browser code included, would take longer than the measuring.
/// </remarks>
internal sealed class BenchConfig : ManualConfig
{
    private const int WarmupCount = 3;
    private const int IterationCount = 9; // odd: the median is one of them
    private static readonly TimeInterval IterationTime = TimeInterval.FromMilliseconds(250);

    public BenchConfig()
    {
        Add(DefaultConfig.Instance);
        AddJob(
            Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                .WithWarmupCount(WarmupCount)
                .WithIterationCount(IterationCount)
                .WithIterationTime(IterationTime)
        );
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median);
    }
}
