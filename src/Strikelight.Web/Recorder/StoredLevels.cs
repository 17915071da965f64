using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder;

/// <summary>Moves live pages that draw stored levels, when a minute of them is stored.</summary>
/// <remarks>Its versions also tell what was read of the store whether there is more by now.</remarks>
public sealed class StoredLevels : SymbolTopics;
