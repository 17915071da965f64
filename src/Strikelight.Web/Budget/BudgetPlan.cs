using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Strikelight.Web.Budget;

/// <summary>Who may hold how many bytes: fixed at start, from the limit and the settings.</summary>
public sealed class BudgetPlan
{
    private const long ReserveParts = 11;

    // Shares of what runtime, database and reserve leave. At 256 MiB: 5,000 viewers, 50 symbols of usual size and SPX.
    private const double ViewersShare = 0.61;
    private const double ChainsShare = 0.23;
    private const double PastShare = 0.04;
    private const double LookBackShare = 0.03;
    private const double PagesShare = 0.045;
    private const double FramesShare = 0.035;
    private const double LevelsShare = 0.01;

    private readonly BudgetLine[] _shared;

    private BudgetPlan(MemoryLimit limit, BudgetOptions options)
    {
        Limit = limit;
        ViewerBytes = options.ViewerBytes;
        Runtime = new("runtime", "Runtime and code", "Budget:RuntimeBytes", options.RuntimeBytes, true);
        Database = new("database", "Database", "Budget:DatabaseBytes", options.DatabaseBytes, true);
        Reserve = new(
            "reserve",
            "Reserve for work and garbage",
            "Budget:ReserveBytes",
            options.ReserveBytes ?? limit.Bytes / ReserveParts,
            options.ReserveBytes.HasValue
        );
        Share[] shares =
        [
            new("viewers", "Open streams", "Budget:ViewersBytes", options.ViewersBytes, ViewersShare),
            new("chains", "Latest chains and analyses", "Budget:ChainBytes", options.ChainBytes, ChainsShare),
            new("past", "Past chains", "Budget:PastBytes", options.PastBytes, PastShare),
            new("pages", "Rendered pages", "Budget:PageBytes", options.PageBytes, PagesShare),
            new("frames", "Frames of live pages", "Budget:FrameBytes", options.FrameBytes, FramesShare),
            new("lookback", "Look-back panels", "Budget:LookBackBytes", options.LookBackBytes, LookBackShare),
            new("levels", "Levels of past minutes", "Budget:LevelBytes", options.LevelBytes, LevelsShare),
        ];
        long fixedBytes = Runtime.CapBytes + Database.CapBytes + Reserve.CapBytes;
        long left = limit.Bytes - fixedBytes - shares.Sum(share => share.SetBytes ?? 0);
        double parts = shares.Where(share => share.SetBytes is null).Sum(share => share.Part);
        _shared = [.. shares.Select(share => share.Line(left, parts))];
    }

    /// <summary>Limit of the whole process.</summary>
    public MemoryLimit Limit { get; }

    /// <summary>Bytes counted for an open stream.</summary>
    public int ViewerBytes { get; }

    /// <summary>What an idle process takes.</summary>
    public BudgetLine Runtime { get; }

    /// <summary>The history in memory.</summary>
    public BudgetLine Database { get; }

    /// <summary>What is kept free.</summary>
    public BudgetLine Reserve { get; }

    /// <summary>Open streams.</summary>
    public BudgetLine Viewers => _shared[0];

    /// <summary>The latest chain of each symbol, with its analysis.</summary>
    public BudgetLine Chains => _shared[1];

    /// <summary>Past chains.</summary>
    public BudgetLine Past => _shared[2];

    /// <summary>Rendered pages.</summary>
    public BudgetLine Pages => _shared[3];

    /// <summary>Newest frames of live pages.</summary>
    public BudgetLine Frames => _shared[4];

    /// <summary>What look-back panels show of the past.</summary>
    public BudgetLine LookBack => _shared[5];

    /// <summary>Stored minutes of levels.</summary>
    public BudgetLine Levels => _shared[6];

    /// <summary>All lines, in the order they are shown.</summary>
    public ImmutableArray<BudgetLine> Lines => [Runtime, .. _shared, Database, Reserve];

    /// <summary>Shares the limit out.</summary>
    /// <exception cref="BudgetException">It does not fit; the message has every line.</exception>
    public static BudgetPlan Of(MemoryLimit limit, BudgetOptions options)
    {
        ArgumentNullException.ThrowIfNull(limit);
        ArgumentNullException.ThrowIfNull(options);
        BudgetPlan plan = new(limit, options);
        if (plan.Lines.Sum(line => line.CapBytes) > limit.Bytes)
        {
            throw new BudgetException(plan.Refusal("the lines that are set are more than all there is"));
        }
        return plan.Lines.FirstOrDefault(line => line.CapBytes < BudgetLine.LeastBytes) is { } starved
            ? throw new BudgetException(plan.Refusal($"nothing is left for \"{starved.Title}\""))
            : plan;
    }

    /// <summary>The plan as a table for the log.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"Memory budget {Mebibytes(Limit.Bytes)} MiB ({Limit.Source})");
        foreach (BudgetLine line in Lines)
        {
            string how = line.IsSet ? line.Setting : "a share of what is left";
            text.Append(CultureInfo.InvariantCulture, $"\n  {line.Title, -30}{Mebibytes(line.CapBytes), 8} MiB  {how}");
        }
        return text.ToString();
    }

    private string Refusal(string why)
    {
        BudgetLine largest = Lines.Where(line => line.IsSet).MaxBy(line => line.CapBytes) ?? Runtime;
        return $"The memory budget does not fit: {why}. The largest line that is set is \"{largest.Title}\" with "
            + $"{Mebibytes(largest.CapBytes)} MiB: lower {largest.Setting} or raise Budget:TotalBytes.\n{this}";
    }

    private static string Mebibytes(long bytes) =>
        (Math.Max(bytes, 0) / (double)(1 << 20)).ToString("F1", CultureInfo.InvariantCulture);

    private sealed record Share(string Id, string Title, string Setting, long? SetBytes, double Part)
    {
        public BudgetLine Line(long leftBytes, double parts) =>
            new(Id, Title, Setting, SetBytes ?? (long)(leftBytes * (Part / parts)), SetBytes.HasValue);
    }
}
