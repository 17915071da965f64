using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.Home;

/// <summary>Checks <see cref="HomeOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class HomeOptionsValidator : IValidateOptions<HomeOptions>;
