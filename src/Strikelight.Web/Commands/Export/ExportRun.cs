using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Store.Chains;

namespace Strikelight.Web.Commands.Export;

/// <summary>One export under way: what to read, and where rows and gaps go.</summary>
internal sealed class ExportRun(StoreReader store, SourceSymbol owner, ExportRequest request, IExportWriter writer)
{
    private readonly Dictionary<UInt128, ContractList> _contracts = [];
    private readonly List<string> _gaps = [];

    /// <summary>The store.</summary>
    public StoreReader Store { get; } = store;

    /// <summary>Source and symbol.</summary>
    public SourceSymbol Owner { get; } = owner;

    /// <summary>What is asked for.</summary>
    public ExportRequest Request { get; } = request;

    /// <summary>The days as instants.</summary>
    public TimeRange Instants { get; } =
        new(
            MarketTime.At(request.Days.From, TimeOnly.MinValue),
            MarketTime.At(request.Days.To.AddDays(1), TimeOnly.MinValue).AddTicks(-1)
        );

    /// <summary>Rows written.</summary>
    public long RowCount { get; private set; }

    /// <summary>The first gaps, each with its reason.</summary>
    public IReadOnlyList<string> Gaps => _gaps;

    /// <summary>How many gaps there are.</summary>
    public long GapCount { get; private set; }

    /// <summary>The value of a row; null where there is none, and a damaged one becomes a gap.</summary>
    public T? Take<T>(Stored<T> read)
        where T : class
    {
        if (read.Fault is { } fault)
        {
            Miss(Words.Fault(fault));
        }
        return read.Value;
    }

    /// <summary>Notes something that is stored and cannot be exported.</summary>
    public void Miss(string what)
    {
        GapCount++;
        if (_gaps.Count < GapsKept)
        {
            _gaps.Add(what);
        }
    }

    /// <summary>The contracts with a hash; null where they are missing or damaged, which is a gap.</summary>
    public async ValueTask<ContractList?> ContractsAsync(UInt128 hash, CancellationToken cancellation)
    {
        if (_contracts.TryGetValue(hash, out ContractList? known))
        {
            return known;
        }
        if (Take(await Store.Chains.ContractsAsync(hash, cancellation)) is not { } table)
        {
            return null;
        }
        ChunkResult<ContractList> read = ChainCodec.ContractsOf(table.Bytes.Span);
        if (read.Value is not { } contracts)
        {
            Miss($"contract table: {read.Fault}");
            return null;
        }
        if (_contracts.Count >= ContractTablesKept)
        {
            _contracts.Clear();
        }
        _contracts.Add(hash, contracts);
        return contracts;
    }

    /// <summary>Ends a row, and writes the rows that wait when they are many.</summary>
    public ValueTask EndRowAsync(ExportTable table, CancellationToken cancellation)
    {
        table.EndRow();
        return table.IsFull ? FlushAsync(table, cancellation) : ValueTask.CompletedTask;
    }

    /// <summary>Writes the rows that wait.</summary>
    public async ValueTask FlushAsync(ExportTable table, CancellationToken cancellation)
    {
        if (table.RowCount == 0)
        {
            return;
        }
        await writer.WriteAsync(table, cancellation);
        RowCount += table.RowCount;
        table.Clear();
    }

    private const int GapsKept = 100;
    private const int ContractTablesKept = 4; // increments of a day share one or two
}
