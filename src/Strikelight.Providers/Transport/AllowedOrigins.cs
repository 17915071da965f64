namespace Strikelight.Providers.Transport;

/// <summary>The hosts a source may be called at: its base address and the named ones it may send us on to.</summary>
/// <remarks>A host without a port means the usual port; encryption is never given up on the way.</remarks>
internal sealed class AllowedOrigins(Uri baseAddress, IEnumerable<string> redirectHosts)
{
    private readonly HashSet<string> _authorities = new(
        redirectHosts.Append(baseAddress.Authority),
        StringComparer.OrdinalIgnoreCase
    );

    public bool Allows(Uri target) =>
        target.IsAbsoluteUri
        && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == baseAddress.Scheme)
        && target.UserInfo.Length == 0
        && _authorities.Contains(target.Authority);
}
