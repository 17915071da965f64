using Strikelight.Store;

namespace Strikelight.Web.Recorder;

/// <summary>The store of history, or why there is none.</summary>
public sealed class History
{
    /// <summary>Says that the store gives nothing at all for now.</summary>
    public const string Closed = "The store of history cannot be read now.";

    private History(IStore? store, string absence)
    {
        Store = store;
        Absence = absence;
    }

    /// <summary>The store; null where there is no history.</summary>
    public IStore? Store { get; }

    /// <summary>Why there is no history, one sentence; empty where there is one.</summary>
    public string Absence { get; }

    /// <summary>A history in a store.</summary>
    public static History In(IStore store) => new(store, "");

    /// <summary>No history, and why.</summary>
    public static History None(string reason) => new(null, reason);

    /// <summary>For readers that cannot go on without the store.</summary>
    /// <exception cref="StoreUnavailableException">The fault is one of the store, not of a row.</exception>
    internal static void ThrowIfClosed(StoredFault? fault)
    {
        if (fault?.IsOfStore == true)
        {
            throw new StoreUnavailableException(Closed);
        }
    }
}
