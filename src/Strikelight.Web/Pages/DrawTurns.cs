namespace Strikelight.Web.Pages;

/// <summary>Lets as many pages be made at a time as there are processors: a hundred half-made ones hold no memory.</summary>
public sealed class DrawTurns : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    /// <summary>Runs when it is the caller's turn.</summary>
    public async Task<T> TakeAsync<T>(Func<Task<T>> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        await _turns.WaitAsync();
        try
        {
            return await make();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
