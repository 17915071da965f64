using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

[Trait("Category", "Alone")] // what other tests keep or let go meanwhile would be measured too
public sealed class ProcessMemoryTests
{
    [Fact]
    public void Read_ThisProcess_SeesWhatItKeeps()
    {
        const int KeptBytes = 64 << 20;
        ProcessMemory memory = new(new SocketMemory());
        memory.Collect();
        MemoryReading before = memory.Read();

        byte[] kept = GC.AllocateArray<byte>(KeptBytes, pinned: true);
        Array.Fill(kept, (byte)1);
        memory.Collect();
        MemoryReading after = memory.Read();

        Assert.InRange(after.HeapBytes - before.HeapBytes, KeptBytes * 0.9, KeptBytes * 2.0);
        Assert.InRange(after.ResidentBytes, KeptBytes, 4L << 30);
        Assert.True(after.CommittedBytes >= KeptBytes);
        Assert.Equal(KeptBytes, kept.Length);
    }
}
