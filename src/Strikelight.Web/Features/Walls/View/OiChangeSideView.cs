namespace Strikelight.Web.Features.Walls.View;

/// <summary>Change of open interest of one side in scope, in contracts.</summary>
/// <param name="Change">Of all contracts that are known on both days, new ones included.</param>
/// <param name="InNew">The part of it that is in contracts which were not listed the day before.</param>
/// <param name="NewContracts">How many those are.</param>
/// <param name="UnknownContracts">Contracts of which either day says nothing: in no sum.</param>
public sealed record OiChangeSideView(double? Change, double InNew, int NewContracts, int UnknownContracts);
