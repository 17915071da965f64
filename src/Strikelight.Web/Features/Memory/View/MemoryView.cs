using System.Text.Json.Serialization;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory.View;

/// <summary>The process against its budget, at one moment.</summary>
public sealed record MemoryView : IPageView
{
    /// <summary>When it was read, real time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Market time at the reading.</summary>
    public required DateTimeOffset MarketNow { get; init; }

    /// <summary>The most the process may take.</summary>
    public required LimitView Limit { get; init; }

    /// <summary>What it takes.</summary>
    public required ProcessView Process { get; init; }

    /// <summary>How short memory is.</summary>
    public required PressureView Pressure { get; init; }

    /// <summary>Who looks.</summary>
    public required ViewersView Viewers { get; init; }

    /// <summary>The symbols kept.</summary>
    public required BoardView Board { get; init; }

    /// <summary>Who holds how much: used bytes of all lines add up to those of the process.</summary>
    public required IReadOnlyList<BudgetLineView> Budget { get; init; }

    /// <summary>How the source answers.</summary>
    public required UpstreamView Upstream { get; init; }

    /// <summary>The last hour, oldest first, a point every ten seconds.</summary>
    public required IReadOnlyList<HistoryPoint> History { get; init; }

    /// <summary>The history on disk.</summary>
    public required RecordingView Recording { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public string Title => "Memory";

    /// <inheritdoc />
    [JsonIgnore]
    public string? PageSymbol => null;

    /// <inheritdoc />
    [JsonIgnore]
    public DateTimeOffset? DataTime => MarketNow;

    /// <inheritdoc />
    [JsonIgnore]
    public int StatusCode => StatusCodes.Status200OK;

    /// <inheritdoc />
    [JsonIgnore]
    public IReadOnlyList<ViewTable> Tables => MemoryTables.Of(this);

    /// <summary>The line of that id.</summary>
    public BudgetLineView Line(string id) => Budget.First(line => line.Id == id);
}
