namespace Strikelight.Web.Pages.LookBack;

/// <summary>Moves live pages when a result of the past, which they showed as being read, is there.</summary>
public sealed class LookBackTopics : SymbolTopics;
