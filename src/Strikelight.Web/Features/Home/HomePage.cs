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
public sealed class HomePage : TravelPage<HomeRequest, HomeView>
{
    private readonly SymbolReader _reader;
    private readonly string[] _symbols;

    /// <summary>Chooses the symbols: the configured ones, else the default ones, else what a recording holds.</summary>
    public HomePage(IMarketDataProvider provider, SymbolReader reader, IOptions<HomeOptions> options)
        : base(provider, options.Value)
    {
        _reader = reader;
        IList<string> configured = options.Value.Symbols;
        bool recorded = provider.Info.Kind == ProviderKind.Recorded;
        _symbols =
            configured.Count > 0 ? [.. configured]
            : recorded ? [.. provider.Symbols.Select(symbol => symbol.Symbol).Take(30)]
            : [.. HomeOptions.DefaultSymbols];
    }

    /// <inheritdoc />
    public override string Route => "/";

    /// <inheritdoc />
    public override JsonTypeInfo<HomeView> JsonType => HomeJson.Default.HomeView;

    /// <inheritdoc />
    public override TimeSpan Patience => TimeSpan.FromSeconds(1); // one slow symbol must not hold up the list

    /// <inheritdoc />
    public override bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out HomeRequest request,
        out string problem
    ) => HomeUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public override string CanonicalUrl(HomeRequest request) => HomeUrl.Canonical(request);

    /// <inheritdoc />
    public override IReadOnlyList<string> Topics(HomeRequest request) => _symbols;

    /// <inheritdoc />
    public override async Task<HomeView> QueryAsync(HomeRequest request, CancellationToken cancellation)
    {
        List<HomeRow> rows = new(_symbols.Length);
        foreach (string symbol in _symbols)
        {
            rows.Add(Row(await _reader.ReadAsync(symbol, request.At, cancellation)));
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
        return new(Provider.Info.Id, now, text, rows) { Request = request, ReplaySymbol = _symbols.FirstOrDefault() };
    }

    /// <inheritdoc />
    protected override DateTimeOffset Now(HomeRequest request) =>
        _symbols.Length > 0 ? Provider.Now(_symbols[0]) : DateTimeOffset.UnixEpoch;

    private HomeRow Row(SymbolReading read)
    {
        (SymbolState state, ViewState judged) = (read.Data, read.State);
        HomeRow row = new()
        {
            Symbol = state.Symbol,
            Name = Provider.NameOf(state.Symbol),
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
