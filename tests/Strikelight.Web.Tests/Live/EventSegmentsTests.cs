using System.IO.Compression;
using System.Text;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class EventSegmentsTests
{
    [Fact]
    public async Task Segments_AnyOrderInOneGzipStream_ReadAsTheirTexts()
    {
        byte[] first = (await FragmentAsync("a.1", "<p>one</p>")).Segment;
        byte[] second = (await FragmentAsync("a.2", "<p>two</p>")).Segment;
        byte[] beat = EventSegments.Beat(new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero), null);

        string text = Read([beat, second, first, first]);

        Assert.Equal(
            "event: beat\ndata: 2026-11-20T15:00:00.0000000+00:00\n\n"
                + "id: a.2\ndata: <p>two</p>\n\n"
                + "id: a.1\ndata: <p>one</p>\n\n"
                + "id: a.1\ndata: <p>one</p>\n\n",
            text
        );
    }

    [Fact]
    public async Task Fragment_SeveralLines_EachIsADataLine()
    {
        Frame frame = await FragmentAsync("v", "<p>\na\r\nb</p>");

        Assert.Equal("id: v\ndata: <p>\ndata: a\ndata: b</p>\n\n", TextOf(frame.Segment));
    }

    [Fact]
    public void Retry_FractionOfAMillisecond_IsWholeInTheText()
    {
        byte[] segment = EventSegments.Retry(TimeSpan.FromMilliseconds(1234.4));

        Assert.Equal("retry: 1234\n\n", TextOf(segment));
    }

    [Fact]
    public void Beat_WhileSlowed_SaysTheSeconds() =>
        Assert.Equal(
            "event: beat\ndata: 2026-11-20T15:00:00.0000000+00:00\ndata: 120\n\n",
            TextOf(EventSegments.Beat(new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero), 120))
        );

    [Theory]
    [InlineData("<p>one</p>")]
    [InlineData("<pre>one\n two\n\nthree</pre>")]
    public async Task HtmlOf_AFragment_IsItsHtml(string html) =>
        Assert.Equal(html, EventSegments.HtmlOf((await FragmentAsync("v", html)).Segment));

    [Fact]
    public async Task Published_BeforeAFrame_IsACommentOfTheSameEvent() =>
        Assert.Equal(
            ": published=1763650800123\nid: v\ndata: x\n\n",
            Read([
                EventSegments.Published(DateTimeOffset.FromUnixTimeMilliseconds(1763650800123)),
                (await FragmentAsync("v", "x")).Segment,
            ])
        );

    [Fact]
    public void Beat_WithANotice_HasItInTheThirdLine() =>
        Assert.Equal(
            "event: beat\ndata: 2026-11-20T15:00:00.0000000+00:00\ndata: \ndata: Paused: why\n\n",
            TextOf(EventSegments.Beat(new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero), null, "Paused:\nwhy"))
        );

    [Theory]
    [InlineData("a\r", "\nb")]
    [InlineData("a\r\n", "b")]
    [InlineData("a", "\rb")]
    public async Task Fragment_LineEndAcrossTwoWrites_IsOneLineEnd(string first, string second)
    {
        Frame frame = await EventSegments.FragmentAsync(
            "v",
            async text =>
            {
                await text.WriteAsync(first);
                await text.WriteAsync(second);
            }
        );

        Assert.Equal("id: v\ndata: a\ndata: b\n\n", TextOf(frame.Segment));
    }

    private static Task<Frame> FragmentAsync(string id, string html) =>
        EventSegments.FragmentAsync(id, text => text.WriteAsync(html));

    private static string TextOf(byte[] segment)
    {
        using StreamReader reader = new(EventSegments.Inflate(segment));
        return reader.ReadToEnd();
    }

    private static string Read(IReadOnlyList<byte[]> segments)
    {
        byte[] stream = [.. EventSegments.GzipHeader.Span, .. segments.SelectMany(segment => segment)];
        using GZipStream gzip = new(new MemoryStream(stream), CompressionMode.Decompress);
        byte[] plain = new byte[100_000];
        int length = 0;
        // The stream has no end, as a live one has none: read what the flushed segments hold.
        while (true)
        {
            int read = gzip.Read(plain, length, plain.Length - length);
            if (read == 0)
            {
                return Encoding.UTF8.GetString(plain, 0, length);
            }
            length += read;
        }
    }
}
