using System.Collections.Immutable;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex.Names;

/// <summary>The names around a symbol as they stood at a past time. Immutable.</summary>
/// <param name="Names">One view a name.</param>
public sealed record NamesAt(ImmutableArray<NameView> Names) : ILookBackResult
{
    private const int BytesPerName = 1200;

    /// <inheritdoc />
    public long Bytes => (long)Names.Length * BytesPerName;
}
