namespace Strikelight.Store.History;

/// <summary>A day of which something is recorded.</summary>
/// <param name="Day">The day, New York.</param>
public sealed record RecordedDay(DateOnly Day);
