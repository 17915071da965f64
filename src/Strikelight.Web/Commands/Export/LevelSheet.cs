using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Commands.Export;

/// <summary>Every figure of every minute, a figure a row: which there are differs from minute to minute.</summary>
internal sealed class LevelSheet : IExportSheet
{
    private readonly ValueColumn<DateTime> _minute;
    private readonly ValueColumn<long> _quality;
    private readonly ValueColumn<long> _figure;
    private readonly ValueColumn<double> _value;

    /// <summary>Names the columns.</summary>
    public LevelSheet()
    {
        _minute = Table.Time("minuteUtc");
        _quality = Table.Count("qualityId");
        _figure = Table.Count("figureId");
        _value = Table.Number("valueInUnitOfFigure");
    }

    /// <inheritdoc/>
    public ExportTable Table { get; } = new();

    /// <inheritdoc/>
    public async Task FillAsync(ExportRun run, CancellationToken cancellation)
    {
        await foreach (Stored<LevelMinute> read in run.Store.Levels.RangeAsync(run.Owner, run.Instants, cancellation))
        {
            if (run.Take(read) is not { } minute)
            {
                continue;
            }
            foreach (LevelFigure figure in minute.Figures)
            {
                _minute.AddTime(minute.Minute);
                _quality.Add(minute.Quality);
                _figure.Add(figure.Id);
                _value.AddNumber(figure.Value);
                await run.EndRowAsync(Table, cancellation);
            }
        }
    }
}
