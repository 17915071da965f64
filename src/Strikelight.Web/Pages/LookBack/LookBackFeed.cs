using Strikelight.Web.Recorder;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>What moves the walls page: the board, what is stored of its symbol, and results of its past.</summary>
public sealed class LookBackFeed(BoardFeed board, StoredTopics stored, LookBackTopics past)
    : TopicFeed(
        board,
        new Dictionary<string, SymbolTopics>(StringComparer.Ordinal) { ["stored"] = stored, ["past"] = past }
    );
