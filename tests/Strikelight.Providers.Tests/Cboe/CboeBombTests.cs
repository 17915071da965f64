using System.IO.Compression;
using System.Text;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>Runs while no other test does, since it weighs the whole process.</summary>
[Collection(nameof(CboeBombTests))]
[CollectionDefinition(nameof(CboeBombTests), DisableParallelization = true)]
public sealed class CboeBombTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task GetChain_Bomb_IsTooLargeInBoundedMemory(string encoding)
    {
        const int UnpackedBytes = 256 << 20;
        const long AllocatedMost = 8 << 20; // far below the bomb, above server and client together
        byte[] bomb = Bomb(UnpackedBytes, encoding);
        await using CboeHost host = await CboeHost.StartAsync(options => options.MaxBodyBytes = 16 << 20);
        host.Upstream.Answer = (context, _) => FakeUpstream.Json(context, bomb, encoding);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        var result = await host.AskAsync();

        Assert.Equal(FetchFailure.TooLarge, result.Failure);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, AllocatedMost);
        Assert.Single(host.Upstream.Calls);
    }

    private static byte[] Bomb(int byteCount, string encoding)
    {
        byte[] blanks = new byte[1 << 20];
        blanks.AsSpan().Fill((byte)' ');
        using MemoryStream packed = new();
        using (
            Stream packer =
                encoding == "br"
                    ? new BrotliStream(packed, CompressionLevel.Fastest)
                    : new GZipStream(packed, CompressionLevel.Fastest)
        )
        {
            packer.Write(Encoding.ASCII.GetBytes("{\"data\":"));
            for (int written = 0; written < byteCount; written += blanks.Length)
            {
                packer.Write(blanks);
            }
        }
        return packed.ToArray();
    }
}
