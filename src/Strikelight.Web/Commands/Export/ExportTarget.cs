namespace Strikelight.Web.Commands.Export;

/// <summary>Form and file of an export.</summary>
/// <param name="Format"><see cref="Csv"/> or <see cref="Parquet"/>.</param>
/// <param name="Path">The new file, or <see cref="StandardOutput"/>.</param>
internal sealed record ExportTarget(string Format, string Path)
{
    /// <summary>Comma-separated text (RFC 4180).</summary>
    public const string Csv = "csv";

    /// <summary>Apache Parquet.</summary>
    public const string Parquet = "parquet";

    /// <summary>Stands for the standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>Whether the standard output is meant.</summary>
    public bool IsStandardOutput => Path == StandardOutput;
}
