using System.Runtime.InteropServices;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>Change of open interest at one strike, in contracts; null is missing.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="CallChange">Of the calls, new ones included.</param>
/// <param name="PutChange">Of the puts, new ones included.</param>
/// <param name="NewCallOi">The part of the calls' change that is in new contracts.</param>
/// <param name="NewPutOi">The part of the puts' change that is in new contracts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OiChangeStrikeView(
    double StrikeUsd,
    double? CallChange,
    double? PutChange,
    double NewCallOi,
    double NewPutOi
);
