using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder;

/// <summary>Says that a chain of a symbol is stored, with what traded before it.</summary>
/// <remarks>
/// Its versions tell what was read of the store whether there is more by now. No page is drawn for it: what pages show
/// of it is read first, and they are drawn once with what was read.
/// </remarks>
public sealed class StoredTopics : SymbolTopics;
