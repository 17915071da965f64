namespace Strikelight.Providers;

/// <summary>What stands behind a source's numbers.</summary>
public enum ProviderKind
{
    /// <summary>A market that exists.</summary>
    Market,

    /// <summary>A market that was, from files.</summary>
    Recorded,

    /// <summary>A made-up market.</summary>
    Simulated,
}
