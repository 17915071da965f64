using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

public sealed class SocketMemoryTests
{
    private const string Header =
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    [Fact]
    public void Bytes_ASmallTotal_IsTakenAsItIs()
    {
        using FileTree tree = new FileTree().With("proc/net/sockstat", Sockstat(pages: 100));

        Assert.Equal(100L * Environment.SystemPageSize, new SocketMemory(tree.Root).Bytes());
    }

    [Fact]
    public void Bytes_ALargeTotal_IsThatOfSocketsOnOurPorts()
    {
        using FileTree tree = new FileTree()
            .With("proc/net/sockstat", Sockstat(pages: 100_000))
            .With(
                "proc/net/tcp",
                Header
                    + "   0: 0100007F:13D8 00000000:0000 0A 00000000:00000200 00:00000000 00000000 0 0 1\n"
                    + "   1: 0100007F:13D8 0100007F:C000 01 00008000:00000010 01:00000014 00000000 0 0 2\n"
                    + "   2: 0100007F:C000 0100007F:13D8 01 00000000:00600000 00:00000000 00000000 0 0 3\n"
            )
            .With(
                "proc/net/tcp6",
                Header
                    + "   0: 00000000000000000000000001000000:13D8 00000000000000000000000001000000:C001 01 "
                    + "00001000:00000000 01:00000014 00000000 0 0 4\n"
            );
        SocketMemory sockets = new(tree.Root);
        sockets.Listen([0x13D8]);

        Assert.Equal(2 * (0x8000 + 0x10 + 0x1000), sockets.Bytes());
    }

    [Fact]
    public void Bytes_ASystemThatDoesNotSay_IsMissing()
    {
        using FileTree tree = new();

        Assert.Null(new SocketMemory(tree.Root).Bytes());
    }

    private static string Sockstat(int pages) =>
        $"sockets: used 13\nTCP: inuse 1 orphan 0 tw 0 alloc 1 mem {pages}\nUDP: inuse 0 mem 0\n";
}
