using System.Text;
using Strikelight.Load.Client;

namespace Strikelight.Load.Tests;

public sealed class StreamParserTests
{
    private const string Answers =
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
        + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Feed_InPiecesOfAnySize_GivesTheSameParts(int pieceBytes)
    {
        Recorder recorder = new();
        StreamParser parser = new(recorder);
        byte[] bytes = Encoding.ASCII.GetBytes(Answers);

        for (int at = 0; at < bytes.Length; at += pieceBytes)
        {
            parser.Feed(bytes.AsSpan(at, Math.Min(pieceBytes, bytes.Length - at)));
        }

        Assert.Equal(["200 5", "hello", "200 chunked", "abc", "0123456789abcdef"], recorder.Parts);
    }

    [Fact]
    public void Feed_SomethingElseThanHttp_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => new StreamParser(new Recorder()).Feed("SSH-2.0\r\n\r\n"u8));

    [Fact]
    public void Feed_ALineWithoutEnd_IsRefusedBeforeItGrows()
    {
        StreamParser parser = new(new Recorder());
        byte[] line = new byte[20_000];
        Array.Fill(line, (byte)'x');

        Assert.Throws<InvalidDataException>(() => parser.Feed(line));
    }

    private sealed class Recorder : IStreamListener
    {
        private readonly StringBuilder _data = new();

        public List<string> Parts { get; } = [];

        public void Head(AnswerHead head) =>
            Parts.Add($"{head.Status} {(head.IsChunked ? "chunked" : head.ContentLength)}");

        public void Data(ReadOnlySpan<byte> bytes) => _data.Append(Encoding.ASCII.GetString(bytes));

        public void DataEnd()
        {
            Parts.Add(_data.ToString());
            _data.Clear();
        }
    }
}
