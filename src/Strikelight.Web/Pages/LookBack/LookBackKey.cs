using System.Runtime.InteropServices;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>What a result is of: all pages with the same key share it.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
/// <param name="Kind">What it is: <c>strikes</c>, <c>interest</c>, <c>premium</c>.</param>
/// <param name="Time">The minute, or the start of the day.</param>
/// <param name="Definition">Scope and sign, where it depends on them.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LookBackKey(string Symbol, string Kind, DateTimeOffset Time, string Definition);
