using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Home.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Home;

/// <summary>The list of symbols with their levels, each under the default definition.</summary>
public sealed class HomePage : IPageDefinition<HomeRequest, HomeView>
{
    private readonly IMarketDataProvider _provider;
    private readonly MarketBoard _board;
    private readonly UpstreamCache _upstream;
    private readonly HomeOptions _options;
    private readonly string[] _symbols;

    /// <summary>Chooses the symbols: the configured ones, else the default ones, else what a recording holds.</summary>
    public HomePage(
        IMarketDataProvider provider,
        MarketBoard board,
        UpstreamCache upstream,
        IOptions<HomeOptions> options
    )
    {
        _provider = provider;
        _board = board;
        _upstream = upstream;
        _options = options.Value;
        bool recorded = provider.Info.Kind == ProviderKind.Recorded;
        _symbols =
            _options.Symbols.Count > 0 ? [.. _options.Symbols]
            : recorded ? [.. provider.Symbols.Select(symbol => symbol.Symbol).Take(30)]
            : [.. HomeOptions.DefaultSymbols];
    }

    /// <inheritdoc />
    public string Route => "/";

    /// <inheritdoc />
    public JsonTypeInfo<HomeView> JsonType => HomeJson.Default.HomeView;

    /// <inheritdoc />
    public TimeSpan Cadence =>
        TimeSpan.FromSeconds(
            _provider.Info.Kind == ProviderKind.Simulated ? _options.SimulatedRefreshSeconds : _options.RefreshSeconds
        );

    /// <inheritdoc />
    public int EntriesMost => _options.CacheEntries;

    /// <inheritdoc />
    public TimeSpan KeptFor => TimeSpan.FromSeconds(_options.CacheSeconds);

    /// <inheritdoc />
    public TimeSpan Patience => TimeSpan.FromSeconds(1); // one slow symbol must not hold up the list

    /// <inheritdoc />
    public bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out HomeRequest request,
        out string problem
    ) => HomeUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public string CanonicalUrl(HomeRequest request) => HomeUrl.Canonical(request);

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(HomeRequest request) => _symbols;

    /// <inheritdoc />
    public bool IsLive(HomeRequest request) => request.At is null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public DateTimeOffset? At(HomeRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(HomeRequest request) =>
        request.At ?? (_symbols.Length > 0 ? _provider.Now(_symbols[0]) : DateTimeOffset.UnixEpoch);

    /// <inheritdoc />
    public async Task<HomeView> QueryAsync(HomeRequest request, CancellationToken cancellation)
    {
        List<HomeRow> rows = new(_symbols.Length);
        foreach (string symbol in _symbols)
        {
            rows.Add(
                request.At is { } at
                    ? Row(await _upstream.StateAtAsync(symbol, at, cancellation), at, true)
                    : Row(_board.Peek(symbol), _provider.Now(symbol), false)
            );
        }
        DateTimeOffset now = MarketNow(request);
        MarketStatus status = MarketStatus.At(now);
        string text = status.Phase switch
        {
            MarketPhase.Open => "Market open",
            MarketPhase.IndexOptionsOnly => "Stocks closed, index options trade until 16:15",
            MarketPhase.BeforeOpen => "Before the open",
            MarketPhase.Holiday => $"Closed: {status.HolidayName}",
            _ => "Market closed",
        };
        return new(_provider.Info.Id, now, text, rows) { Request = request, ReplaySymbol = _symbols.FirstOrDefault() };
    }

    private HomeRow Row(SymbolState state, DateTimeOffset now, bool isPast)
    {
        var judged = DataState.Of(state, _provider.Info, now, isPast);
        HomeRow row = new()
        {
            Symbol = state.Symbol,
            Name = _provider.NameOf(state.Symbol),
            State = judged.Status,
            StateText = judged.Text,
        };
        if (state.Chain is not { } chain)
        {
            return row;
        }
        ChainLevels levels = chain.Levels(new());
        double moves = GammaRegime.MovesTo(levels.ZeroGamma.Level, levels);
        return row with
        {
            MarketTime = chain.Snapshot.Header.MarketTime,
            SpotUsd = levels.SpotUsd,
            ChangePct = chain.Underlying.ChangePct,
            Regime = GammaRegime.Of(SignConvention.Naive, levels.ZeroGamma.GexAtSpotUsd, moves),
            GexUsdPerPct = Known.OrNull(levels.Totals.NetGexUsd),
            ZeroGammaUsd = Known.OrNull(levels.ZeroGamma.Level.PriceUsd),
            PutWallUsd = Known.OrNull(levels.PutWall.PriceUsd),
            CallWallUsd = Known.OrNull(levels.CallWall.PriceUsd),
            ExpectedMoveUsd = Known.OrNull(levels.ExpectedMove.MoveUsd),
        };
    }
}
