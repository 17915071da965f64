namespace Strikelight.Providers.Transport;

/// <summary>An answer or a file unpacked to more bytes than allowed; the message is a sentence for people.</summary>
internal sealed class PayloadTooLargeException(string message) : IOException(message);
