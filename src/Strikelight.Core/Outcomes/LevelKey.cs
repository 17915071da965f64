using System.Globalization;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Outcomes;

/// <summary>What is tested: a level of a symbol on a day.</summary>
/// <param name="Symbol">The underlying.</param>
/// <param name="Day">New York trading day.</param>
/// <param name="Level">Name of the level's kind as it is recorded, such as <c>call-wall</c>.</param>
public sealed record LevelKey(UnderlyingSymbol Symbol, DateOnly Day, string Level)
{
    /// <summary>Symbol, ISO date and level with bars between them: <c>SPX|2026-06-15|call-wall</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Symbol}|{Day:yyyy-MM-dd}|{Level}");
}
