namespace Strikelight.Web.Pages.Levels;

/// <summary>A settlement of the session.</summary>
public sealed record SettlementView
{
    /// <summary>Option root.</summary>
    public required string Root { get; init; }

    /// <summary>am or pm.</summary>
    public required string Style { get; init; }

    /// <summary>When its value is struck.</summary>
    public required DateTimeOffset SettlesAt { get; init; }

    /// <summary>Whole seconds until then.</summary>
    public required double SecondsLeft { get; init; }

    /// <summary>Whether the exchange closes early that day.</summary>
    public required bool IsHalfDay { get; init; }
}
