namespace Strikelight.Web.Commands;

/// <summary>A command that cannot be run as it was given; the message says why.</summary>
internal sealed class CommandRefusedException(string message) : Exception(message);
