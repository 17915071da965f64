using Microsoft.Extensions.Options;

namespace Strikelight.Store.Tests;

public sealed class StoreOptionsTests
{
    public static TheoryData<string, Action<StoreOptions>> BadSettings =>
        new()
        {
            { nameof(StoreOptions.Folder), options => options.Folder = "" },
            { nameof(StoreOptions.CacheBytes), options => options.CacheBytes = 1 },
            { nameof(StoreOptions.WalCapBytes), options => options.WalCapBytes = 1 },
            { nameof(StoreOptions.QueueBytes), options => options.QueueBytes = 0 },
            { nameof(StoreOptions.QueueBatches), options => options.QueueBatches = 0 },
            { nameof(StoreOptions.Readers), options => options.Readers = 0 },
            { nameof(StoreOptions.PollDays), options => options.PollDays = -1 },
            { nameof(StoreOptions.PollMinutes), options => options.PollMinutes = 0 },
            { nameof(StoreOptions.IncrementDays), options => options.IncrementDays = 0 },
            { nameof(StoreOptions.MaxBytes), options => options.MaxBytes = 1 },
            { nameof(StoreOptions.QuickCheckBytes), options => options.QuickCheckBytes = -1 },
        };

    [Fact]
    public void Validate_TheDefaults_AreGood() =>
        Assert.True(new StoreOptionsValidator().Validate(null, new()).Succeeded);

    [Theory]
    [MemberData(nameof(BadSettings))]
    public void Validate_ABadSetting_IsNamed(string name, Action<StoreOptions> spoil)
    {
        StoreOptions options = new();
        spoil(options);

        ValidateOptionsResult result = new StoreOptionsValidator().Validate(null, options);

        Assert.Contains(name, Assert.Single(result.Failures ?? []), StringComparison.Ordinal);
    }
}
