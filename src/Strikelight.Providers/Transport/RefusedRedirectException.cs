namespace Strikelight.Providers.Transport;

/// <summary>The source sent the call on to where it may not go; the message is a sentence for people.</summary>
internal sealed class RefusedRedirectException(string message) : Exception(message);
