namespace Strikelight.Web.Budget;

/// <summary>Watches the process against its budget and has the holders give up memory, level by level.</summary>
/// <remarks>
/// Thread-safe. A reading holds garbage that was not collected yet. It leads to trimming only: for each level beyond,
/// what a full collection leaves counts, which is run where none was for some seconds. The heap's own limit keeps
/// garbage within the budget in between.
/// </remarks>
public sealed partial class PressureLadder(
    BudgetPlan plan,
    IMemoryGauge gauge,
    IEnumerable<IByteHolder> holders,
    TimeProvider clock,
    ILogger<PressureLadder> logger
) : BackgroundService
{
    private const int ChangesMost = 32;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan CollectPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan GiveBackPause = TimeSpan.FromSeconds(15);

    private readonly IByteHolder[] _holders = [.. holders];
    private volatile PressureChange[] _changes = []; // replaced whole
    private volatile PressureLevel _level;
    private DateTimeOffset _collectedAt;
    private DateTimeOffset _gaveBackAt;

    /// <summary>Level now.</summary>
    public PressureLevel Level => _level;

    /// <summary>The newest steps, oldest first; thirty-two at most.</summary>
    public IReadOnlyList<PressureChange> Changes => _changes;

    /// <summary>Takes one reading and steps where it says so.</summary>
    public void Step()
    {
        GiveBackNowAndThen();
        MemoryReading reading = gauge.Read();
        if (LevelAt(reading.UsedBytes) > PressureLevel.Trim)
        {
            reading = CollectNowAndThen(reading);
        }
        PressureLevel next = LevelAt(reading.UsedBytes);
        if (next > PressureLevel.Trim)
        {
            PressureLevel kept = LevelAt(reading.KeptBytes);
            next = kept > PressureLevel.Trim ? kept : PressureLevel.Trim;
        }
        if (next != _level)
        {
            Change(next, ShareOf(reading.KeptBytes));
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Step();
        }
    }

    private void GiveBackNowAndThen()
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now - _gaveBackAt >= GiveBackPause)
        {
            gauge.GiveBack();
            _gaveBackAt = now;
        }
    }

    private MemoryReading CollectNowAndThen(MemoryReading reading)
    {
        if (clock.GetUtcNow() - _collectedAt < CollectPause)
        {
            return reading;
        }
        gauge.Collect();
        _collectedAt = clock.GetUtcNow();
        return gauge.Read();
    }

    private PressureLevel LevelAt(long bytes) => PressureSteps.Next(_level, ShareOf(bytes));

    private double ShareOf(long bytes) => bytes / (double)plan.Limit.Bytes;

    private void Change(PressureLevel next, double share)
    {
        PressureChange change = new(clock.GetUtcNow(), _level, next, share);
        Log.Stepped(logger, change.From, change.To, share);
        _level = next;
        _changes = [.. _changes.TakeLast(ChangesMost - 1), change];
        foreach (IByteHolder holder in _holders)
        {
            holder.Press(next);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Memory pressure goes from {From} to {To} at {Share:P1} of the budget")]
        public static partial void Stepped(ILogger logger, PressureLevel from, PressureLevel to, double share);
    }
}
