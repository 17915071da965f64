namespace Strikelight.Providers.Transport;

/// <summary>Gives up on a body that stands still: each read has the same time, however many there are.</summary>
/// <exception cref="TimeoutException">Thrown by the read that got nothing in time.</exception>
internal sealed class IdleTimeoutStream(Stream inner, TimeSpan idleMost, TimeProvider clock) : ReadOnlyStream(inner)
{
    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource idle = new(idleMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, idle.Token);
        try
        {
            return await Inner.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException cancelled)
            when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No byte arrived for {idleMost.TotalSeconds:0.###} s.", cancelled);
        }
    }
}
