using System.Runtime.ExceptionServices;

namespace Strikelight.Core.Sweep;

/// <summary>Threads that stay, for work of milliseconds: the caller works too, the others wait.</summary>
/// <remarks>
/// Blocks go to whoever is free; results must not depend on it. Callers take turns. A thread waits spinning for some
/// microseconds, then parked. Nothing is allocated by a run.
/// </remarks>
public sealed class SweepWorkers : IDisposable
{
    /// <summary>Threads at most.</summary>
    public const int ThreadsMost = 16;

    private const int SpinsMost = 200;
    private const int SpinsBetweenLooks = 20;

    [ThreadStatic]
    private static bool isInside;

    private readonly Lock _turn = new();
    private readonly object _gate = new();
    private readonly Thread[] _threads;
    private readonly int _spins;
    private ISweepWork? _work;
    private ExceptionDispatchInfo? _fault;
    private bool _isOpen;
    private bool _isDisposed;
    private int _round;
    private int _active;
    private int _next;
    private int _blockCount;

    /// <summary>Starts the threads.</summary>
    /// <param name="threadCount">The caller's thread included; 0 takes the processors there are, 16 at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than <see cref="ThreadsMost"/>.</exception>
    public SweepWorkers(int threadCount = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threadCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threadCount, ThreadsMost);
        ThreadCount = threadCount > 0 ? threadCount : Math.Min(Environment.ProcessorCount, ThreadsMost);
        _spins = Environment.ProcessorCount > 1 ? SpinsMost : 0;
        _threads = new Thread[ThreadCount - 1];
        for (int i = 0; i < _threads.Length; i++)
        {
            int worker = i + 1;
            _threads[i] = new(() => Serve(worker)) { IsBackground = true, Name = $"sweep {worker}" };
            _threads[i].Start();
        }
    }

    /// <summary>Threads that work, the caller's included.</summary>
    public int ThreadCount { get; }

    /// <summary>Does all blocks and returns when the last is done.</summary>
    /// <param name="work">The work; what it throws stops the blocks not yet begun and is thrown here.</param>
    /// <param name="blockCount">Number of blocks.</param>
    /// <exception cref="InvalidOperationException">Called from inside of such work.</exception>
    /// <exception cref="ObjectDisposedException">The threads are gone.</exception>
    public void Run(ISweepWork work, int blockCount)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfNegative(blockCount);
        ThrowInside();
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            Open(work, blockCount);
            Take(0);
            Close();
            ExceptionDispatchInfo? fault = _fault;
            _fault = null;
            fault?.Throw();
        }
    }

    /// <summary>Ends the threads and waits for them.</summary>
    /// <exception cref="InvalidOperationException">Called from inside of work.</exception>
    public void Dispose()
    {
        ThrowInside();
        lock (_turn)
        {
            lock (_gate)
            {
                _isDisposed = true;
                Monitor.PulseAll(_gate);
            }
            Volatile.Write(ref _round, _round + 1);
            foreach (Thread thread in _threads)
            {
                thread.Join();
            }
        }
    }

    private static void ThrowInside()
    {
        if (isInside)
        {
            throw new InvalidOperationException("A sweep's work may not start or end a sweep.");
        }
    }

    private void Open(ISweepWork work, int blockCount)
    {
        lock (_gate)
        {
            _work = work;
            _blockCount = blockCount;
            _next = 0;
            _isOpen = true;
            Volatile.Write(ref _round, _round + 1);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Nobody may begin any more; waits for those who have.</summary>
    private void Close()
    {
        for (int i = 0; i < _spins && Volatile.Read(ref _active) > 0; i++)
        {
            Thread.SpinWait(SpinsBetweenLooks);
        }
        lock (_gate)
        {
            _isOpen = false;
            while (_active > 0)
            {
                Monitor.Wait(_gate);
            }
            _work = null;
        }
    }

    private void Serve(int worker)
    {
        int seen = 0;
        while (Begin(ref seen))
        {
            Take(worker);
            lock (_gate)
            {
                _active--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Waits for a round that is open and joins it; false at the end.</summary>
    private bool Begin(ref int seen)
    {
        for (int i = 0; i < _spins && Volatile.Read(ref _round) == seen; i++)
        {
            Thread.SpinWait(SpinsBetweenLooks);
        }
        lock (_gate)
        {
            while (!_isDisposed && (_round == seen || !_isOpen))
            {
                Monitor.Wait(_gate);
            }
            seen = _round;
            _active += _isDisposed ? 0 : 1;
            return !_isDisposed;
        }
    }

    private void Take(int worker)
    {
        isInside = true;
        try
        {
            for (int block = Next(); block < _blockCount; block = Next())
            {
                _work!.Run(block, worker);
            }
        }
        catch (Exception fault)
        {
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);
            Volatile.Write(ref _next, _blockCount);
        }
        isInside = false;
    }

    private int Next() => Interlocked.Increment(ref _next) - 1;
}
