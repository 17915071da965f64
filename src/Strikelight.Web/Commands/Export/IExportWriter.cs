namespace Strikelight.Web.Commands.Export;

/// <summary>Writes tables part by part; disposing it ends the file.</summary>
internal interface IExportWriter : IAsyncDisposable
{
    /// <summary>Writes the rows that wait.</summary>
    Task WriteAsync(ExportTable table, CancellationToken cancellation);
}
