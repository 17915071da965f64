using Microsoft.Extensions.Options;

namespace Strikelight.Web.Hosting;

/// <summary>Checks <see cref="ServerOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ServerOptionsValidator : IValidateOptions<ServerOptions>;
