using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

public sealed class MemoryLimitTests
{
    private const long DefaultBytes = 256L << 20;

    [Fact]
    public void Find_AConfiguredTotal_IsTheLimit()
    {
        using FileTree tree = new FileTree()
            .With("proc/self/cgroup", "0::/box\n")
            .With("sys/fs/cgroup/box/memory.max", "100000000\n");

        Assert.Equal(new(300_000_000, "Budget:TotalBytes"), MemoryLimit.Find(300_000_000, tree.Root));
    }

    [Fact]
    public void Find_AVersion2Group_IsTheLimit()
    {
        using FileTree tree = new FileTree()
            .With("proc/self/cgroup", "0::/box\n")
            .With("sys/fs/cgroup/box/memory.max", "134217728\n");

        Assert.Equal(new(134_217_728, "control group"), MemoryLimit.Find(null, tree.Root));
    }

    [Fact]
    public void Find_AVersion1Group_IsTheLimit()
    {
        using FileTree tree = new FileTree()
            .With("proc/self/cgroup", "5:cpu,cpuacct:/box\n4:memory:/box\n")
            .With("sys/fs/cgroup/memory/box/memory.limit_in_bytes", "134217728\n");

        Assert.Equal(134_217_728, MemoryLimit.Find(null, tree.Root).Bytes);
    }

    [Fact]
    public void Find_AContainerThatSeesItsGroupAsTheRoot_IsTheLimit()
    {
        using FileTree tree = new FileTree()
            .With("proc/self/cgroup", "0::/outside/name\n")
            .With("sys/fs/cgroup/memory.max", "99000000\n");

        Assert.Equal(99_000_000, MemoryLimit.Find(null, tree.Root).Bytes);
    }

    [Theory]
    [InlineData("max\n")]
    [InlineData("9223372036854771712\n")]
    public void Find_AGroupWithoutALimit_IsTheDefault(string text)
    {
        using FileTree tree = new FileTree()
            .With("proc/self/cgroup", "0::/box\n")
            .With("sys/fs/cgroup/box/memory.max", text);

        Assert.Equal(new(DefaultBytes, "default"), MemoryLimit.Find(null, tree.Root));
    }

    [Fact]
    public void Find_ASystemWithoutControlGroups_IsTheDefault()
    {
        using FileTree tree = new();

        Assert.Equal(DefaultBytes, MemoryLimit.Find(null, tree.Root).Bytes);
    }
}
