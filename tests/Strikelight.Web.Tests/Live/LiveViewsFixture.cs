using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Budget;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

/// <summary>Live views with room for 200 viewers, 12 pages and a mebibyte of frames, on a fake clock.</summary>
public abstract class LiveViewsFixture : IAsyncDisposable
{
    internal const int ViewersMost = 200;
    internal const int ViewerBytes = 16 * 1024;
    internal const int FrameLineBytes = 1 << 20;

    private protected readonly FakeTimeProvider _clock = new();
    private protected readonly LiveViews _views;

    private protected LiveViewsFixture()
    {
        BudgetOptions budget = new()
        {
            ViewerBytes = ViewerBytes,
            ViewersBytes = ViewersMost * ViewerBytes,
            FrameBytes = FrameLineBytes,
        };
        _views = new(
            Options.Create(new LiveOptions { MaxViews = 12, LeastDrawMilliseconds = 0 }),
            BudgetPlan.Of(new(1L << 30, "test"), budget),
            _clock,
            NullLogger<LiveViews>.Instance
        );
    }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _views.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected LiveViewer Join(MovableSource source)
    {
        LiveViewer? viewer = _views.Join(source, new Connection()).Viewer;
        Assert.NotNull(viewer);
        return viewer;
    }

    /// <summary>What the stream does: waits for a pulse it has not seen and takes it.</summary>
    private protected static async Task<Pulse> TakeAsync(LiveViewer viewer)
    {
        Pulse? pulse = viewer.View.Latest;
        while (pulse is null || pulse.Version == viewer.SeenVersion)
        {
            await viewer.NextAsync().AsTask().WaitAsync(Cancellation);
            pulse = viewer.View.Latest;
        }
        viewer.SeenVersion = pulse.Version;
        return pulse;
    }

    private protected sealed class Connection : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = true;
    }
}
