namespace Strikelight.Core.Tests.Contracts;

/// <summary>For tests that measure the process and would count what other tests do.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
