using Microsoft.Extensions.Options;

namespace Strikelight.Web.Board;

/// <summary>Checks <see cref="BoardOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class BoardOptionsValidator : IValidateOptions<BoardOptions>;
