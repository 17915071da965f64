namespace Strikelight.Web.Features.Memory.View;

/// <summary>Who looks, and what a viewer costs.</summary>
/// <param name="Count">Open streams.</param>
/// <param name="Views">Distinct live pages.</param>
/// <param name="MostCount">Streams allowed at once.</param>
/// <param name="BudgetedBytes">Bytes counted for a stream by the budget.</param>
/// <param name="MeasuredBytes">
/// Resident memory and sockets above the last reading without viewers, by viewer; null below fifty viewers.
/// </param>
public sealed record ViewersView(int Count, int Views, int MostCount, long BudgetedBytes, double? MeasuredBytes);
