using Microsoft.Extensions.Options;
using Strikelight.Store;

namespace Strikelight.Web.Commands;

/// <summary>The settings of the store as the server would read them.</summary>
internal static class StoreSettings
{
    private const string Section = "Store";

    /// <summary>From the settings file, the environment and the command line; the last one wins.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="folder">The folder where it is named; null for the configured one.</param>
    /// <exception cref="OptionsValidationException">A setting is out of its range.</exception>
    public static StoreOptions Read(IReadOnlyDictionary<string, string?> settings, string? folder)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings)
            .Build();
        StoreOptions options = configuration.GetSection(Section).Get<StoreOptions>() ?? new();
        options.Folder = folder ?? options.Folder;
        ValidateOptionsResult result = new StoreOptionsValidator().Validate(null, options);
        return result.Failed
            ? throw new OptionsValidationException(Section, typeof(StoreOptions), result.Failures)
            : options;
    }
}
