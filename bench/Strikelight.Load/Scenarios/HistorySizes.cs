using System.Text.Json;

namespace Strikelight.Load.Scenarios;

/// <summary>Rows and bytes of the history by table, as <c>/memory.json</c> counts them, and what follows.</summary>
internal sealed class HistorySizes(JsonElement memory, int symbols, long contracts, double stepBytes)
{
    private const int MinutesASession = 390;
    private const int SessionsAYear = 252;
    private const int SessionsKeptThin = 22; // of Store:PollDays
    private const int ChainsThin = MinutesASession / 5 + MinutesASession / 60; // Store:PollMinutes, and keys they need
    private const int ChainsOld = 2; // the last, and the key it is a difference to

    private readonly JsonElement[] _tables = TablesOf(memory);

    public static bool IsCounted(JsonElement memory) =>
        memory.GetProperty("recording").GetProperty("tables").GetArrayLength() > 0;

    public long Chains => (long)Of("chain", "rows");

    public double BytesPerContractRow => Of("chain", "bytes") * symbols / (Chains * (double)contracts);

    public double BytesPerLevelMinute => Mean("level_minute");

    public long SymbolDay => (long)(MinutesASession * (Chain + stepBytes) + Always);

    public long SymbolDayThinned => (long)(ChainsThin * Chain + MinutesASession * stepBytes + Always);

    public long SymbolDayOld => (long)(ChainsOld * Chain + Always);

    public long Year =>
        symbols
        * (SymbolDay + SessionsKeptThin * SymbolDayThinned + (SessionsAYear - SessionsKeptThin - 1) * SymbolDayOld);

    private double Chain => BytesPerContractRow * contracts / symbols;

    /// <summary>What stays of every session: its levels, open interest, contracts and polled prices.</summary>
    private double Always =>
        MinutesASession * (Mean("level_minute") + PriceBytes) + Mean("open_interest") + Mean("contract_table");

    /// <summary>A day of polled prices is one row, which grows by a time and a price at each poll.</summary>
    private double PriceBytes => Of("candle_day", "rows") > 0 ? sizeof(long) + sizeof(double) : 0;

    /// <summary>What traded between two chains: rows, and their bytes.</summary>
    public static (long Rows, double Bytes) StepsOf(JsonElement memory)
    {
        JsonElement[] tables = TablesOf(memory);
        return ((long)Of(tables, "increment", "rows"), Of(tables, "increment", "bytes"));
    }

    /// <summary>Mean bytes of a step that was written between two counts; NaN where none was.</summary>
    public static double StepBytes(JsonElement before, JsonElement after)
    {
        (long rowsBefore, double bytesBefore) = StepsOf(before);
        (long rows, double bytes) = StepsOf(after);
        return (bytes - bytesBefore) / (rows - rowsBefore);
    }

    private double Mean(string table) => Of(table, "rows") is > 0 and var rows ? Of(table, "bytes") / rows : 0;

    private double Of(string table, string name) => Of(_tables, table, name);

    private static JsonElement[] TablesOf(JsonElement memory) =>
        [.. memory.GetProperty("recording").GetProperty("tables").EnumerateArray()];

    private static double Of(JsonElement[] tables, string table, string name) =>
        Array.Find(tables, found => found.GetProperty("table").GetString() == table)
            is { ValueKind: JsonValueKind.Object } row
            ? row.GetProperty(name).GetDouble()
            : 0;
}
