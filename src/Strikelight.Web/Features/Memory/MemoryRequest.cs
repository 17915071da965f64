namespace Strikelight.Web.Features.Memory;

/// <summary>The Memory page takes no parameter.</summary>
public sealed record MemoryRequest;
