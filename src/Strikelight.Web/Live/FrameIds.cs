using System.Globalization;

namespace Strikelight.Web.Live;

/// <summary>Compares ids of frames: the run of the server, then a version for each topic, parted by dots.</summary>
internal static class FrameIds
{
    /// <summary>
    /// Whether content is older than other content of the same page and run: no version is newer and one is older. Ids
    /// of different runs have no order.
    /// </summary>
    public static bool IsOlder(ReadOnlySpan<char> id, ReadOnlySpan<char> than)
    {
        bool isOlder = false;
        MemoryExtensions.SpanSplitEnumerator<char> left = id.Split('.');
        MemoryExtensions.SpanSplitEnumerator<char> right = than.Split('.');
        for (bool isRun = true; ; isRun = false)
        {
            bool more = left.MoveNext();
            if (more != right.MoveNext())
            {
                return false;
            }
            if (!more)
            {
                return isOlder;
            }
            ReadOnlySpan<char> one = id[left.Current];
            ReadOnlySpan<char> other = than[right.Current];
            if (one.SequenceEqual(other))
            {
                continue;
            }
            if (isRun || VersionOf(one) is not { } version || VersionOf(other) is not { } against || version > against)
            {
                return false;
            }
            isOlder = true;
        }
    }

    private static long? VersionOf(ReadOnlySpan<char> part) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long version) ? version : null;
}
