using System.IO.Compression;
using System.Text;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class EventSegmentsTests
{
    [Fact]
    public void Segments_AnyOrderInOneGzipStream_ReadAsTheirTexts()
    {
        byte[] first = EventSegments.Fragment("a.1", "<p>one</p>").Segment;
        byte[] second = EventSegments.Fragment("a.2", "<p>two</p>").Segment;
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
    public void Fragment_SeveralLines_EachIsADataLine()
    {
        Frame frame = EventSegments.Fragment("v", "<p>\na\r\nb</p>");

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
    public void HtmlOf_AFragment_IsItsHtml(string html) =>
        Assert.Equal(html, EventSegments.HtmlOf(EventSegments.Fragment("v", html).Segment));

    [Fact]
    public void Published_BeforeAFrame_IsACommentOfTheSameEvent() =>
        Assert.Equal(
            ": published=1763650800123\nid: v\ndata: x\n\n",
            Read([
                EventSegments.Published(DateTimeOffset.FromUnixTimeMilliseconds(1763650800123)),
                EventSegments.Fragment("v", "x").Segment,
            ])
        );

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
