using Microsoft.Extensions.Options;

namespace Strikelight.Web.Pages;

/// <summary>Checks <see cref="PageCacheOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class PageCacheOptionsValidator : IValidateOptions<PageCacheOptions>;
