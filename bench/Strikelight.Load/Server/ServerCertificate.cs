using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Strikelight.Load.Server;

/// <summary>A certificate of one run, in a file of its own while the server runs.</summary>
public sealed class ServerCertificate : IDisposable
{
    private const int ValidHours = 24;

    private readonly string _folder = Directory.CreateTempSubdirectory("strikelight-load-").FullName;
    private readonly string _password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private readonly string _fingerprint;

    private ServerCertificate(X509Certificate2 certificate)
    {
        _fingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        File.WriteAllBytes(FilePath, certificate.Export(X509ContentType.Pkcs12, _password));
    }

    /// <summary>What tells the server to use it.</summary>
    public IReadOnlyList<string> Settings =>
        [$"Kestrel:Certificates:Default:Path={FilePath}", $"Kestrel:Certificates:Default:Password={_password}"];

    private string FilePath => Path.Combine(_folder, "server.pfx");

    /// <summary>Makes one for the loopback address.</summary>
    public static ServerCertificate Make(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        DateTimeOffset now = clock.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddHours(ValidHours));
        return new(certificate);
    }

    /// <summary>Whether a server showed this certificate and no other.</summary>
    public bool IsOwn(X509Certificate? shown) => shown?.GetCertHashString(HashAlgorithmName.SHA256) == _fingerprint;

    /// <summary>How a viewer checks it.</summary>
    public SslClientAuthenticationOptions ClientOptions() =>
        new() { TargetHost = "localhost", RemoteCertificateValidationCallback = (_, shown, _, _) => IsOwn(shown) };

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
