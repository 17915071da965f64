namespace Strikelight.Web.Budget;

/// <summary>One line of the budget: who may hold how much.</summary>
/// <param name="Id">Name in JSON and metrics: <c>chains</c>.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Setting">The setting that fixes its bytes: <c>Budget:ChainBytes</c>.</param>
/// <param name="CapBytes">Most bytes it may hold.</param>
/// <param name="IsSet">Whether the cap was configured; otherwise it is a share of what is left.</param>
public sealed record BudgetLine(string Id, string Title, string Setting, long CapBytes, bool IsSet)
{
    /// <summary>A line with less could not hold one thing of its kind.</summary>
    public const long LeastBytes = 100_000;
}
