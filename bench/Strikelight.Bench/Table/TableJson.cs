using System.Text;
using System.Text.Json;

namespace Strikelight.Bench.Table;

/// <summary>The table as one JSON object on one line.</summary>
internal static class TableJson
{
    public static string Write(IReadOnlyCollection<RowResult> results)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteString("runtime", Machine.Runtime);
            json.WriteString("architecture", Machine.Architecture);
            json.WriteNumber("cores", Machine.Cores);
            json.WriteNumber("vectorBits", Machine.VectorBits);
            Number(json, "spread", Machine.SpreadOf(results));
            json.WriteBoolean("isBusy", Machine.SpreadOf(results) > Machine.BusySpread);
            json.WriteStartArray("rows");
            foreach (RowResult result in results)
            {
                WriteRow(json, result);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteRow(Utf8JsonWriter json, RowResult result)
    {
        ITableRow row = result.Row;
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        json.WriteString("name", row.Name);
        json.WriteString("unit", row.Unit.Name);
        json.WriteNumber("threads", row.Threads);
        json.WriteNumber("unitsPerCall", row.Ours.UnitsPerCall);
        Times(json, "ours", result, result.Ours);
        Times(json, "scalar", result, result.Scalar);
        Times(json, "textbook", result, result.Textbook);
        Number(json, "scalarRatio", result.ScalarRatio);
        Number(json, "textbookRatio", result.TextbookRatio);
        Number(json, "goalMost", row.Goal.Most);
        Number(json, "goalScalarRatio", row.Goal.ScalarRatioLeast);
        json.WriteBoolean("isMet", result.IsMet);
        Number(json, "missedTime", result.MissedTime);
        Number(json, "missedRatio", result.MissedRatio);
        json.WriteNumber("allocatedBytes", result.AllocatedBytes);
        Number(json, "difference", result.Difference.Largest);
        Number(json, "differenceMost", result.Difference.Most);
        json.WriteString("differenceOf", result.Difference.Of);
        json.WriteEndObject();
    }

    private static void Times(Utf8JsonWriter json, string name, RowResult result, VariantTimes? times)
    {
        if (times is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        Number(json, "least", result.In(times.Least));
        Number(json, "median", result.In(times.Median));
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
