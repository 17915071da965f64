using System.Text.Json;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Indicators;

/// <summary>Expected outputs of another library, computed from the reference quotes.</summary>
internal static class ReferenceValues
{
    public static double?[] Of(string name, string? column = null)
    {
        string json = string.Concat(RecordedData.Lines($"reference-indicators/results/{name}.standard.json.gz"));
        using JsonDocument document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(row =>
                {
                    JsonElement value = row.GetProperty(column ?? name);
                    return value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble();
                }),
        ];
    }
}
