using System.Globalization;

namespace Strikelight.Load.Client;

/// <summary>Status and length of an answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentLength">Bytes of the body; 0 where it is chunked or empty.</param>
/// <param name="IsChunked">Whether it comes in chunks.</param>
public sealed record AnswerHead(int Status, long ContentLength, bool IsChunked)
{
    /// <summary>Reads the lines before the empty one.</summary>
    /// <exception cref="InvalidDataException">The first is no status line.</exception>
    public static AnswerHead Of(IReadOnlyList<string> lines)
    {
        string[] first = lines is [{ } status, ..] ? status.Split(' ') : [];
        if (first.Length < 2 || !int.TryParse(first[1], CultureInfo.InvariantCulture, out int code))
        {
            throw new InvalidDataException($"Not a status line: {(lines.Count > 0 ? lines[0] : "nothing")}");
        }
        long length = long.Parse(Value(lines, "content-length") ?? "0", CultureInfo.InvariantCulture);
        return new(code, length, Value(lines, "transfer-encoding") == "chunked");
    }

    private static string? Value(IReadOnlyList<string> lines, string name) =>
        lines
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim())
            .FirstOrDefault();
}
