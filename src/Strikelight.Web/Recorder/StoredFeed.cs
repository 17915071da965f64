using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder;

/// <summary>What moves pages of a symbol that draw what is stored: the board, and what is stored.</summary>
public sealed class StoredFeed(BoardFeed board, StoredTopics stored)
    : TopicFeed(board, new Dictionary<string, SymbolTopics>(StringComparer.Ordinal) { ["stored"] = stored });
