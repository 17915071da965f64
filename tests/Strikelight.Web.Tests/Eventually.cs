using Microsoft.Extensions.Time.Testing;

namespace Strikelight.Web.Tests;

/// <summary>Waits for what other tasks bring about, moving a fake clock while it waits.</summary>
internal static class Eventually
{
    private const int TriesMost = 4000;

    public static Task TrueAsync(
        Func<bool> condition,
        string what,
        FakeTimeProvider? clock = null,
        TimeSpan step = default
    ) => TrueAsync(() => Task.FromResult(condition()), what, clock, step);

    public static async Task TrueAsync(
        Func<Task<bool>> condition,
        string what,
        FakeTimeProvider? clock = null,
        TimeSpan step = default
    )
    {
        for (int i = 0; i < TriesMost; i++)
        {
            if (await condition())
            {
                return;
            }
            clock?.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"Never came true: {what}");
    }
}
