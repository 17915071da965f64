using Strikelight.Web.Pages;

namespace Strikelight.Web.Tests.Pages;

public sealed class WatchersTests
{
    private readonly Watchers _watchers = new();
    private int _calls;
    private int _left;

    [Fact]
    public void Tell_OneWatchingTwice_IsCalledOnceForEach()
    {
        Action changed = () => _calls++;
        using IDisposable first = _watchers.Add(changed);
        IDisposable second = _watchers.Add(changed);

        _watchers.Tell();
        second.Dispose();
        _watchers.Tell();

        Assert.Equal(3, _calls);
    }

    [Fact]
    public void Dispose_Twice_LeavesOnce()
    {
        IDisposable watching = _watchers.Add(() => _calls++, () => _left += _watchers.IsEmpty ? 1 : 10);
        Assert.False(_watchers.IsEmpty);

        watching.Dispose();
        watching.Dispose();
        _watchers.Tell();

        Assert.Equal((0, 1), (_calls, _left));
    }
}
