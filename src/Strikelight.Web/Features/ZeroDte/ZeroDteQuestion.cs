using Strikelight.Core.Levels;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>What is asked of each chain.</summary>
/// <param name="Definition">The page's definition.</param>
/// <param name="Levels">The same as a request of levels.</param>
/// <param name="Now">The page's market time.</param>
internal sealed record ZeroDteQuestion(LevelDefinition Definition, LevelsRequest Levels, DateTimeOffset Now);
