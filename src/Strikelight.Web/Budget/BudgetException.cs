namespace Strikelight.Web.Budget;

/// <summary>The configured lines do not fit into the memory of the process.</summary>
public sealed class BudgetException(string message) : Exception(message);
