using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder;

/// <summary>What moves pages of a symbol that draw stored levels: the board, and minutes of levels.</summary>
public sealed class StoredFeed(BoardFeed board, StoredLevels levels)
    : TopicFeed(board, new Dictionary<string, SymbolTopics>(StringComparer.Ordinal) { ["levels"] = levels });
