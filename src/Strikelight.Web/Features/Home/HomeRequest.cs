namespace Strikelight.Web.Features.Home;

/// <summary>The first page takes no parameter.</summary>
public sealed record HomeRequest;
