namespace Strikelight.Core.Levels;

/// <summary>A level under one definition.</summary>
/// <param name="Definition">Name of the definition: <c>oi, all</c>.</param>
/// <param name="Level">The level, or why that definition has none.</param>
/// <param name="Agrees">Whether it stands where the chosen definition's does.</param>
public sealed record DefinitionVariant(string Definition, LevelResult Level, bool Agrees);
