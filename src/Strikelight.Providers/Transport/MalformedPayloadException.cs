namespace Strikelight.Providers.Transport;

/// <summary>
/// An answer or a file was cut off or is not what it should be; the message is a sentence for people.
/// </summary>
internal sealed class MalformedPayloadException(string message, Exception? inner = null) : Exception(message, inner);
