using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Store.Users;

namespace Strikelight.Web.Tests.StartUp;

/// <summary>A real store that says what the test tells it to say of itself.</summary>
internal sealed class PausableStore(SqliteStore inner) : IStore
{
    /// <summary>What it says instead of the truth; null for the truth.</summary>
    public StoreState? Told { get; set; }

    public StoreState State => Told ?? inner.State;

    public IChainHistory Chains => inner.Chains;

    public ILevelHistory Levels => inner.Levels;

    public IOpenInterestHistory OpenInterest => inner.OpenInterest;

    public IIncrementHistory Increments => inner.Increments;

    public ICandleHistory Candles => inner.Candles;

    public IShortVolumeHistory ShortVolume => inner.ShortVolume;

    public IRecorderLog RecorderLog => inner.RecorderLog;

    public IOutcomeHistory Outcomes => inner.Outcomes;

    public IUserData Users => inner.Users;

    public IStoreMaintenance Maintenance => inner.Maintenance;

    public bool TryWrite(StoreBatch batch, out Task acknowledged) => inner.TryWrite(batch, out acknowledged);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
