namespace Strikelight.Store.Chains;

/// <summary>What stored bytes hold: a value, or why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class ChunkResult<T>
    where T : class
{
    private ChunkResult(T? value, ChunkFault fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The value, or null with a fault.</summary>
    public T? Value { get; }

    /// <summary>What is wrong; <see cref="ChunkFault.None"/> beside a value.</summary>
    public ChunkFault Fault { get; }

    internal static ChunkResult<T> Ok(T value) => new(value, ChunkFault.None);

    internal static ChunkResult<T> Failed(ChunkFault fault) => new(null, fault);
}
