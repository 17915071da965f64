using System.Text.Json;
using Strikelight.Web.Features.Memory.View;

namespace Strikelight.Web.Features.Memory;

/// <summary>The few bytes behind the badge of the top bar, written once a reading for all who ask.</summary>
public sealed class MemoryBadge(MemoryFeed feed)
{
    private volatile Written? _written;

    /// <summary>JSON of the newest reading.</summary>
    public byte[] Json()
    {
        MemoryView view = feed.Current();
        if (_written is { } kept && ReferenceEquals(kept.View, view))
        {
            return kept.Json;
        }
        BadgeView badge = new(view.Process.UsedBytes, view.Limit.Bytes, view.Viewers.Count, view.Pressure.Level);
        Written next = new(view, JsonSerializer.SerializeToUtf8Bytes(badge, MemoryJson.Default.BadgeView));
        _written = next;
        return next.Json;
    }

    private sealed record Written(MemoryView View, byte[] Json);
}
