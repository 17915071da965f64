using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Commands.Export;

/// <summary>Every contract of every chain, a chain in memory at a time.</summary>
internal sealed class ChainSheet : IExportSheet
{
    private readonly ValueColumn<DateTime> _market;
    private readonly ValueColumn<DateTime> _received;
    private readonly ValueColumn<double> _spot;
    private readonly ContractCells _contract;
    private readonly ValueColumn<double>[] _prices;
    private readonly ValueColumn<double>[] _vendor;
    private readonly ValueColumn<long>[] _counts;
    private readonly ValueColumn<DateTime> _lastTrade;
    private readonly TextColumn _status;
    private readonly TextColumn _quote;

    /// <summary>Names the columns.</summary>
    public ChainSheet()
    {
        _market = Table.Time("marketTimeUtc");
        _received = Table.Time("receivedTimeUtc");
        _spot = Table.Number("spotUsd");
        _contract = new(Table);
        _prices = [Table.Number("bidUsd"), Table.Number("askUsd"), Table.Number("lastUsd")];
        _counts =
        [
            Table.Count("bidSizeContracts"),
            Table.Count("askSizeContracts"),
            Table.Count("volumeContracts"),
            Table.Count("openInterestContracts"),
            Table.Count("openInterestChangeContracts"),
        ];
        _vendor =
        [
            Table.Number("vendorVolatilityFraction"),
            Table.Number("vendorDeltaPerShare"),
            Table.Number("vendorGammaPerShareAndUsd"),
        ];
        _lastTrade = Table.Time("lastTradeUtc");
        _status = Table.Text("status");
        _quote = Table.Text("quote");
    }

    /// <inheritdoc/>
    public ExportTable Table { get; } = new();

    /// <inheritdoc/>
    public async Task FillAsync(ExportRun run, CancellationToken cancellation)
    {
        await foreach (Stored<TimedChain> timed in run.Store.Chains.TimesAsync(run.Owner, run.Instants, cancellation))
        {
            if (run.Take(timed) is not { } chain)
            {
                continue;
            }
            DateTimeOffset market = chain.Time.Market;
            if (run.Take(await run.Store.Chains.AtAsync(run.Owner, market, cancellation)) is { } recorded)
            {
                await AddAsync(run, recorded, cancellation);
            }
        }
    }

    private async Task AddAsync(ExportRun run, RecordedChain recorded, CancellationToken cancellation)
    {
        ChunkResult<ChainSnapshot> read = recorded.Decode();
        if (read.Value is not { } chain)
        {
            run.Miss($"chain {run.Owner} {Words.Time(recorded.Chunk.Time.Market)}: {read.Fault}");
            return;
        }
        for (int row = 0; row < chain.Count; row++)
        {
            _market.AddTime(recorded.Chunk.Time.Market);
            _received.AddTime(recorded.Chunk.Time.Received);
            Add(chain, row);
            await run.EndRowAsync(Table, cancellation);
        }
    }

    private void Add(ChainSnapshot chain, int row)
    {
        _spot.AddNumber(chain.SpotUsd);
        _contract.Add(chain.Series[chain.SeriesIndex[row]], chain.StrikeUsd[row], chain.Side[row]);
        _prices[0].AddNumber(chain.BidUsd[row]);
        _prices[1].AddNumber(chain.AskUsd[row]);
        _prices[2].AddNumber(chain.LastUsd[row]);
        _counts[0].AddCount(chain.BidSize[row]);
        _counts[1].AddCount(chain.AskSize[row]);
        _counts[2].AddCount(chain.Volume[row]);
        _counts[3].AddCount(chain.OpenInterest[row]);
        _counts[4].AddCount(chain.OpenInterestChange[row]);
        _vendor[0].AddNumber(chain.VendorVolatility[row]);
        _vendor[1].AddNumber(chain.VendorDelta[row]);
        _vendor[2].AddNumber(chain.VendorGamma[row]);
        uint lastTrade = chain.LastTradeUnixSeconds[row];
        _lastTrade.Add(lastTrade == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(lastTrade).UtcDateTime);
        _status.Add(chain.Status[row].ToString());
        _quote.Add(chain.Quote[row].ToString());
    }
}
