using Microsoft.Extensions.Time.Testing;

namespace Strikelight.Store.Tests;

/// <summary>Waits for what other threads do.</summary>
internal static class Waiting
{
    private const int TriesMost = 1500;

    /// <summary>Waits until something is so, moving a clock meanwhile; fails after some real time.</summary>
    public static async Task UntilAsync(Func<bool> isSo, FakeTimeProvider? clock = null)
    {
        for (int i = 0; i < TriesMost && !isSo(); i++)
        {
            clock?.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        Assert.True(isSo(), "it never came to be");
    }
}
