using Strikelight.Core.Contracts;

namespace Strikelight.Web.Commands.Export;

/// <summary>The columns that say which contract a row is about.</summary>
internal sealed class ContractCells(ExportTable table)
{
    private readonly TextColumn _root = table.Text("root");
    private readonly ValueColumn<DateOnly> _expiry = table.Day("expiryDate");
    private readonly ValueColumn<DateTime> _settlesAt = table.Time("settlesAtUtc");
    private readonly ValueColumn<double> _strike = table.Number("strikeUsd");
    private readonly TextColumn _side = table.Text("side");

    /// <summary>Adds the cells of a row.</summary>
    public void Add(OptionSeries series, double strikeUsd, OptionSide side)
    {
        _root.Add(series.Root.Root);
        _expiry.Add(series.Expiry);
        _settlesAt.AddTime(series.SettlesAt);
        _strike.AddNumber(strikeUsd);
        _side.Add(side == OptionSide.Call ? "call" : "put");
    }
}
