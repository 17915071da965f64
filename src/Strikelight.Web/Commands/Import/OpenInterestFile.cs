using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Web.Commands.Import;

/// <summary>
/// A saved history of open interest: <c>ticker</c>, <c>closes</c> and <c>days</c>, a day as <c>day-month</c>, in each
/// expiry, strike, <c>call_oi</c> and <c>put_oi</c>; the year is that of <c>updated_at</c>.
/// </summary>
/// <remarks>
/// A day's counts are those that chains show during that day. Contracts are given without their root: the history of an
/// underlying with several roots is refused, because a third Friday has two contracts of each strike.
/// </remarks>
internal sealed class OpenInterestFile
{
    private const int BytesMost = 64 << 20;
    private const int StartBytes = 4096;

    private OpenInterestFile() { }

    /// <summary>Whether it is such a history at all.</summary>
    public bool IsHistory { get; private init; }

    /// <summary>Why there are no days; empty where there are.</summary>
    public string Fault { get; private init; } = "";

    /// <summary>The underlying.</summary>
    public string Symbol { get; private init; } = "";

    /// <summary>The days in the order of the file, each as contracts without quotes.</summary>
    public ImmutableArray<(DateOnly Day, ChainSnapshot Contracts)> Days { get; private init; } = [];

    /// <summary>Reads a file; whatever is wrong with it becomes a fault.</summary>
    /// <param name="path">The file, plain or packed with gzip.</param>
    /// <param name="source">The source that the days shall name.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<OpenInterestFile> ReadAsync(string path, string source, CancellationToken cancellation)
    {
        try
        {
            await using FileStream file = File.OpenRead(path);
            bool isPacked = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            file.Position = 0;
            await using Stream plain = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
            using MemoryStream text = new();
            byte[] start = new byte[StartBytes];
            int startCount = await plain.ReadAtLeastAsync(start, StartBytes, throwOnEndOfStream: false, cancellation);
            if (start.AsSpan(0, startCount).IndexOf("\"ticker\""u8) < 0)
            {
                return Faulty(isHistory: false, "It does not begin as a history of open interest.");
            }
            text.Write(start, 0, startCount);
            if (!await CopyAsync(plain, text, cancellation))
            {
                return Faulty(isHistory: false, "It is larger than any history of open interest.");
            }
            using JsonDocument json = await JsonDocument.ParseAsync(text, default, cancellation);
            return Read(json.RootElement, source);
        }
        catch (Exception error)
            when (error is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Faulty(isHistory: false, "The file cannot be read.");
        }
    }

    /// <summary>False where it is too large.</summary>
    private static async Task<bool> CopyAsync(Stream from, MemoryStream to, CancellationToken cancellation)
    {
        byte[] buffer = new byte[64 << 10];
        int count;
        while ((count = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            if (to.Length + count > BytesMost)
            {
                return false;
            }
            to.Write(buffer, 0, count);
        }
        to.Position = 0;
        return true;
    }

    private static OpenInterestFile Read(JsonElement root, string source)
    {
        if (
            !TryGet(root, "ticker", JsonValueKind.String, out JsonElement ticker)
            || !TryGet(root, "days", JsonValueKind.Object, out JsonElement days)
            || !TryGet(root, "closes", JsonValueKind.Object, out JsonElement closes)
            || !TryGet(root, "updated_at", JsonValueKind.String, out JsonElement updated)
        )
        {
            return Faulty(isHistory: false, "It is no history of open interest.");
        }
        string symbol = ticker.GetString() ?? "";
        if (symbol.Length == 0 || !updated.TryGetDateTimeOffset(out DateTimeOffset updatedAt))
        {
            return Faulty(isHistory: true, "It does not tell its underlying or its year.");
        }
        if (OptionRoot.StandardRootsOf(symbol) is not [{ } only])
        {
            return Faulty(isHistory: true, $"It does not tell which root of {symbol} its contracts have.");
        }
        var read = ImmutableArray.CreateBuilder<(DateOnly, ChainSnapshot)>();
        foreach (JsonProperty day in days.EnumerateObject())
        {
            if (
                DayOf(day.Name, updatedAt.Year) is not { } date
                || !TryGet(closes, day.Name, JsonValueKind.Number, out JsonElement close)
                || ContractsOf(day.Value, only.Root, new(symbol, source, date, close.GetDouble())) is not { } contracts
            )
            {
                return Faulty(isHistory: true, $"Its day {day.Name} cannot be read.");
            }
            read.Add((date, contracts));
        }
        return read.Count == 0
            ? Faulty(isHistory: true, "It holds no day.")
            : new()
            {
                IsHistory = true,
                Symbol = symbol,
                Days = read.ToImmutable(),
            };
    }

    private static DateOnly? DayOf(string dayAndMonth, int year) =>
        TryReadDay(string.Create(CultureInfo.InvariantCulture, $"{dayAndMonth}-{year}"), "d-M-yyyy", out DateOnly day)
            ? day
            : null;

    private static bool TryReadDay(string text, string form, out DateOnly day) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Null where anything is not as it should be: half a day would look like contracts that closed.</summary>
    private static ChainSnapshot? ContractsOf(JsonElement expiries, string root, DayHead head)
    {
        if (expiries.ValueKind != JsonValueKind.Object || head.CloseUsd is not (> 0 and < double.PositiveInfinity))
        {
            return null;
        }
        ChainBuilder builder = new(head.Symbol);
        foreach (JsonProperty expiry in expiries.EnumerateObject())
        {
            if (
                !TryReadDay(expiry.Name, "yyyy-MM-dd", out DateOnly date)
                || expiry.Value.ValueKind != JsonValueKind.Object
                || !expiry.Value.EnumerateObject().All(strike => TryAdd(builder, root, date, strike))
            )
            {
                return null;
            }
        }
        DateTimeOffset at = MarketTime.At(head.Day, TimeOnly.MinValue);
        ChainSnapshot chain = builder.Build(new(head.Symbol, head.Source, at, at, new(head.CloseUsd, at)));
        return chain.Count > 0 ? chain : null;
    }

    private static bool TryAdd(ChainBuilder builder, string root, DateOnly expiry, JsonProperty strike)
    {
        if (
            strike.Value.ValueKind != JsonValueKind.Object
            || !double.TryParse(strike.Name, CultureInfo.InvariantCulture, out double strikeUsd)
        )
        {
            return false;
        }
        foreach (OptionSide side in Enum.GetValues<OptionSide>())
        {
            string name = side == OptionSide.Call ? "call_oi" : "put_oi";
            if (!strike.Value.TryGetProperty(name, out JsonElement count) || count.ValueKind == JsonValueKind.Null)
            {
                continue; // a side that is not listed
            }
            if (count.ValueKind != JsonValueKind.Number || !count.TryGetDouble(out double openInterest))
            {
                return false;
            }
            RawContract raw = RawContract.Blank;
            raw.Root = root;
            raw.Expiry = expiry;
            raw.Side = side;
            raw.StrikeUsd = strikeUsd;
            raw.OpenInterest = openInterest;
            builder.Add(raw);
        }
        return true;
    }

    private static bool TryGet(JsonElement from, string name, JsonValueKind kind, out JsonElement found)
    {
        found = default;
        return from.ValueKind == JsonValueKind.Object
            && from.TryGetProperty(name, out found)
            && found.ValueKind == kind;
    }

    private static OpenInterestFile Faulty(bool isHistory, string fault) =>
        new() { IsHistory = isHistory, Fault = fault };

    private sealed record DayHead(string Symbol, string Source, DateOnly Day, double CloseUsd);
}
