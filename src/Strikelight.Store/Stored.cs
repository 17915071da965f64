using System.Runtime.InteropServices;

namespace Strikelight.Store;

/// <summary>What a read found: a value, nothing, or a fault.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stored<T>
    where T : class
{
    private Stored(T? value, StoredFault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The value; null where nothing is stored and on a fault.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value although something is stored; null otherwise.</summary>
    public StoredFault? Fault { get; }

    /// <summary>Nothing is stored; also what <c>default</c> says.</summary>
    public static Stored<T> Missing => default;

    /// <summary>A value that passed its checksum.</summary>
    public static Stored<T> Found(T value) => new(value, null);

    /// <summary>A row that gives no value.</summary>
    public static Stored<T> Faulty(StoredFault fault) => new(null, fault);
}
