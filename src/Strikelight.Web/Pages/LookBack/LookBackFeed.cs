using Strikelight.Web.Recorder;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>What moves pages that look back: the board, stored levels, and results of the past.</summary>
/// <remarks>A stored chain is not among them: it moves a page through the results that are made of it.</remarks>
public sealed class LookBackFeed(BoardFeed board, StoredLevels levels, LookBackTopics past)
    : TopicFeed(
        board,
        new Dictionary<string, SymbolTopics>(StringComparer.Ordinal) { ["levels"] = levels, ["past"] = past }
    );
