using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

/// <summary>A gauge that shows what the test says, and gives garbage back when collected.</summary>
internal sealed class SteppedGauge : IMemoryGauge
{
    public long LiveBytes { get; set; }

    public long GarbageBytes { get; set; }

    public long? SocketBytes { get; set; }

    public int Collections { get; private set; }

    public int Returns { get; private set; }

    public MemoryReading Read() =>
        new(LiveBytes + GarbageBytes, null, 0, 0, SocketBytes) { GarbageBytes = GarbageBytes };

    public void Collect()
    {
        Collections++;
        GarbageBytes = 0;
    }

    public void GiveBack() => Returns++;
}
