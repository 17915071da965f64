namespace Strikelight.Web.Commands.Export;

/// <summary>One kind of history as a table.</summary>
internal interface IExportSheet
{
    /// <summary>Its columns.</summary>
    ExportTable Table { get; }

    /// <summary>Reads the history row by row and gives the rows to the run.</summary>
    Task FillAsync(ExportRun run, CancellationToken cancellation);
}
