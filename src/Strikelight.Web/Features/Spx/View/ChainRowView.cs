namespace Strikelight.Web.Features.Spx.View;

/// <summary>Call and put of one strike.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Call">The call; null where it is not listed.</param>
/// <param name="Put">The put; null where it is not listed.</param>
public sealed record ChainRowView(double StrikeUsd, ContractView? Call, ContractView? Put);
