using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.Walls;

/// <summary>Checks <see cref="WallsOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class WallsOptionsValidator : IValidateOptions<WallsOptions>;
