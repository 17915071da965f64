using System.Runtime.InteropServices;

namespace Strikelight.Web.Pages;

/// <summary>What became of a parameter that was read.</summary>
/// <typeparam name="TRequest">The address's meaning.</typeparam>
/// <param name="Request">The request with it, or as it was.</param>
/// <param name="Refusal">Why the value is refused; null where it is not.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UrlRead<TRequest>(TRequest Request, string? Refusal);
