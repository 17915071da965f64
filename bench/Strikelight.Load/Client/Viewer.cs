using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Strikelight.Load.Client;

/// <summary>One browser tab: loads a page, then holds its live stream open on the same connection.</summary>
public sealed class Viewer(ViewerPlan plan, LoadTally tally, TimeProvider clock) : IStreamListener, IDisposable
{
    private const int ReceiveBytes = 64 << 10;
    private const int SampleBytes = 160; // the beginning of a chunk holds its first small segments
    private static readonly TimeSpan OldAtFirst = TimeSpan.FromSeconds(1);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _sample = new byte[SampleBytes];
    private EventReader? _events;
    private SslStream? _tls;
    private int _sampled;
    private int _answers;
    private bool _hasGzipHeader;
    private long _lastPublished;
    private DateTimeOffset _streamsSince = DateTimeOffset.MaxValue;

    /// <summary>When the first content of the stream had come; null before.</summary>
    public DateTimeOffset? FirstContentAt { get; private set; }

    /// <summary>Opens the page and its stream and reads until told to end; a failure is counted, not thrown.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await ReadAsync(cancellation);
            tally.Fail("the server ended a stream");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // told to leave
        }
        catch (Exception fault) when (fault is SocketException or InvalidDataException or IOException)
        {
            if (!cancellation.IsCancellationRequested)
            {
                tally.Fail(fault.Message);
            }
        }
        finally
        {
            _socket.Dispose();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _tls?.Dispose();
        _socket.Dispose();
        _events?.Dispose();
    }

    /// <inheritdoc />
    public void Head(AnswerHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        _answers++;
        bool isStream = _answers == (plan.LoadsPage ? 2 : 1);
        if (head.Status != (int)HttpStatusCode.OK || (isStream && !head.IsChunked))
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"status {head.Status}"));
        }
        if (isStream)
        {
            _streamsSince = clock.GetUtcNow();
            _events = plan.ChecksAll ? new() : null;
        }
    }

    /// <inheritdoc />
    public void Data(ReadOnlySpan<byte> bytes)
    {
        tally.AddBytes(bytes.Length);
        if (_streamsSince == DateTimeOffset.MaxValue)
        {
            return; // the page
        }
        int count = Math.Min(bytes.Length, SampleBytes - _sampled);
        bytes[..count].CopyTo(_sample.AsSpan(_sampled));
        _sampled += count;
        _events?.Feed(bytes);
    }

    /// <inheritdoc />
    public void DataEnd()
    {
        if (_streamsSince == DateTimeOffset.MaxValue)
        {
            Send(StreamRequest());
            return;
        }
        ReadOnlySpan<byte> sample = _sample.AsSpan(0, _sampled);
        _sampled = 0;
        if (!_hasGzipHeader)
        {
            _hasGzipHeader = true;
            return; // gzip header, retry hint and heartbeat come first
        }
        while (plan.Texts.First(sample, out int length) is { } text)
        {
            Judge(text);
            sample = sample[length..]; // a heartbeat may stand before the time of the content
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        _socket.NoDelay = true;
        await _socket.ConnectAsync(plan.Server.Address, cancellation);
        StreamParser parser = new(this);
        if (plan.Server.Tls is { } options)
        {
            await ReadSecureAsync(options, parser, cancellation);
            return;
        }
        Send(plan.LoadsPage ? PageRequest() : StreamRequest());
        _socket.Blocking = false;
        do
        {
            // Until there is something to read: thousands of viewers share the machine with the server they measure.
            await _socket.ReceiveAsync(Memory<byte>.Empty, cancellation);
        } while (TakeAll(parser));
    }

    private async Task ReadSecureAsync(
        SslClientAuthenticationOptions options,
        StreamParser parser,
        CancellationToken cancellation
    )
    {
        _tls = new(new NetworkStream(_socket));
        await _tls.AuthenticateAsClientAsync(options, cancellation);
        Send(plan.LoadsPage ? PageRequest() : StreamRequest());
        int read;
        do
        {
            _ = await _tls.ReadAsync(Memory<byte>.Empty, cancellation); // waits without a buffer, as above
            byte[] buffer = ArrayPool<byte>.Shared.Rent(ReceiveBytes);
            try
            {
                read = await _tls.ReadAsync(buffer, cancellation);
                parser.Feed(buffer.AsSpan(0, read));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        } while (read > 0);
    }

    /// <summary>Reads what has come, with a buffer that is lent for as long; false at the end of the stream.</summary>
    private bool TakeAll(StreamParser parser)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ReceiveBytes);
        try
        {
            while (true)
            {
                int read = _socket.Receive(buffer, SocketFlags.None, out SocketError error);
                if (error == SocketError.WouldBlock)
                {
                    return true;
                }
                if (error != SocketError.Success)
                {
                    throw new SocketException((int)error);
                }
                if (read == 0)
                {
                    return false;
                }
                parser.Feed(buffer.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads when the content that follows was published, and counts its age.</summary>
    private void Judge(string head)
    {
        int at = head.IndexOf(": published=", StringComparison.Ordinal);
        if (at < 0)
        {
            return; // a heartbeat
        }
        string digits = head[(at + ": published=".Length)..].TrimEnd();
        long published = long.Parse(digits, CultureInfo.InvariantCulture);
        DateTimeOffset now = clock.GetUtcNow();
        FirstContentAt ??= now;
        if (published < _lastPublished)
        {
            throw new InvalidDataException("Content older than what came before it.");
        }
        _lastPublished = published;
        tally.AddFrame(now - _streamsSince > OldAtFirst ? now.ToUnixTimeMilliseconds() - published : null);
    }

    private void Send(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text); // fits any send buffer
        if (_tls is not null)
        {
            _tls.Write(bytes);
        }
        else
        {
            _socket.Send(bytes);
        }
    }

    private string PageRequest() => Request("text/html", "navigate");

    private string StreamRequest() => Request("text/event-stream", "cors");

    private string Request(string accept, string mode) =>
        $"GET {plan.Page} HTTP/1.1\r\nHost: {plan.Server.Address}\r\nAccept: {accept}\r\nAccept-Encoding: gzip\r\n"
        + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0\r\n"
        + $"Accept-Language: en-US,en;q=0.9\r\nCache-Control: no-cache\r\nSec-Fetch-Site: same-origin\r\n"
        + $"Sec-Fetch-Mode: {mode}\r\nReferer: {plan.Server.Scheme}://{plan.Server.Address}{plan.Page}\r\n"
        + (plan.LastEventId is { } id ? $"Last-Event-ID: {id}\r\n" : "")
        + "\r\n";
}
