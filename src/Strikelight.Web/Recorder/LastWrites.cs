using Strikelight.Store;

namespace Strikelight.Web.Recorder;

/// <summary>Waits at the stop for what the store was handed.</summary>
internal static class LastWrites
{
    /// <summary>Whether all of it is safe before the time is over; refusals and a closed store count as not.</summary>
    public static async Task<bool> AreSafeAsync(IEnumerable<Task> acknowledged, TimeSpan most, TimeProvider clock)
    {
        try
        {
            await Task.WhenAll(acknowledged).WaitAsync(most, clock);
            return true;
        }
        catch (Exception error) when (error is TimeoutException or StoreRefusedException or StoreUnavailableException)
        {
            return false;
        }
    }
}
