using System.IO.Compression;
using System.Text;
using Strikelight.Load.Client;

namespace Strikelight.Load.Tests;

public sealed class EventReaderTests
{
    [Fact]
    public void Feed_ByteByByte_CountsContentAndKeepsTheLastId()
    {
        using EventReader reader = new();
        byte[] stream = Stream(
            "event: beat\ndata: x\n\n",
            ": published=1\nid: b.0.4\ndata: y\n\n",
            "id: b.0.5\ndata: z\n\n"
        );

        foreach (byte one in stream)
        {
            reader.Feed([one]);
        }

        Assert.Equal(2, reader.FrameCount);
        Assert.Equal("b.0.5", reader.LastId);
    }

    [Theory]
    [InlineData("id: b.0.5\ndata: y\n\n", "id: b.0.4\ndata: z\n\n")]
    [InlineData("id: b.0.5\ndata: y\n\n", "id: b.0.6\n\n")]
    [InlineData("id: b.0.5\ndata: y\n\n", "id: none\ndata: z\n\n")]
    public void Feed_OlderOrBrokenContent_IsRefused(string first, string second)
    {
        using EventReader reader = new();

        Assert.Throws<InvalidDataException>(() => reader.Feed(Stream(first, second)));
    }

    [Theory]
    [InlineData("19a2.0.7", 7)]
    [InlineData("19a2.0.7.9.8", 9)]
    public void NewestVersion_OfAnId_IsTheLargest(string id, long expected) =>
        Assert.Equal(expected, EventIds.NewestVersion(id));

    [Fact]
    public void FirstSegment_OfAFrame_IsItsHead()
    {
        byte[] stream = Stream(": published=1763650800123\n", "id: v\ndata: body\n\n");

        string? head = new SegmentTexts().First(stream.AsSpan(GzipHeaderBytes), out _);

        Assert.Equal(": published=1763650800123\n", head);
    }

    private const int GzipHeaderBytes = 10;

    /// <summary>A gzip stream of flushed segments without an end, as the server writes it.</summary>
    private static byte[] Stream(params ReadOnlySpan<string> texts)
    {
        using MemoryStream stream = new();
        stream.Write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
        foreach (string text in texts)
        {
            using MemoryStream segment = new();
            using DeflateStream deflater = new(segment, CompressionLevel.Optimal, leaveOpen: true);
            deflater.Write(Encoding.UTF8.GetBytes(text));
            deflater.Flush();
            stream.Write(segment.ToArray()); // before disposal, which would write the final block
        }
        return stream.ToArray();
    }
}
