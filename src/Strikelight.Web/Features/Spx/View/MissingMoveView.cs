namespace Strikelight.Web.Features.Spx.View;

/// <summary>An expiry that is called by name and is not there.</summary>
/// <param name="Name">zeroDte, next, weekly, monthly or nextMonthly.</param>
/// <param name="Reason">Why it is not there.</param>
public sealed record MissingMoveView(string Name, string Reason);
