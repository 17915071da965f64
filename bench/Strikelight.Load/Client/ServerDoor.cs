using System.Net;
using System.Net.Security;

namespace Strikelight.Load.Client;

/// <summary>Where a server listens and how to speak to it.</summary>
/// <param name="Address">Address and port.</param>
/// <param name="Tls">How to check its certificate; null for plain connections.</param>
public sealed record ServerDoor(IPEndPoint Address, SslClientAuthenticationOptions? Tls = null)
{
    /// <summary>The scheme of its addresses.</summary>
    public string Scheme => Tls is null ? "http" : "https";
}
