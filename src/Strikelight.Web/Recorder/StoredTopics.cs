using Strikelight.Web.Pages;

namespace Strikelight.Web.Recorder;

/// <summary>Moves live pages that draw what is stored, when a chain or a minute of levels is.</summary>
/// <remarks>Its versions also tell what was read of the store whether there is more by now.</remarks>
public sealed class StoredTopics : SymbolTopics;
