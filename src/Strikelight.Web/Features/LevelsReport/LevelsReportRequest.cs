using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>What the URL of the level report asks for, defaults filled in.</summary>
public sealed record LevelsReportRequest : ITravelRequest
{
    /// <summary>The one symbol that counts; null for all.</summary>
    public string? Symbol { get; init; }

    /// <summary>How far back days count.</summary>
    public ReportRange Range { get; init; } = ReportRange.Default;

    /// <summary>How the tables are sorted.</summary>
    public TableSort Sort { get; init; } = LevelsReportOrder.AsListed;

    /// <inheritdoc />
    public DateTimeOffset? At { get; init; }
}
