using System.Runtime.InteropServices;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>A row of a user.</summary>
/// <param name="User">Id of the user.</param>
/// <param name="Name">Name, key or id.</param>
/// <param name="Value">What is kept.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UserRow(string User, string Name, string Value);
