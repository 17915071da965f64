using System.Net;

namespace Strikelight.Load.Scenarios;

/// <summary>Does harm and says how it ended: answers by status.</summary>
internal delegate Task<IReadOnlyDictionary<string, int>> Attack(
    IPEndPoint server,
    LoadOptions options,
    TimeProvider clock,
    CancellationToken cancellation
);
