using Microsoft.Extensions.Options;

namespace Strikelight.Web.Hosting;

/// <summary>Checks <see cref="ConnectionOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ConnectionOptionsValidator : IValidateOptions<ConnectionOptions>;
