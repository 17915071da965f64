using System.Text.Json;
using Strikelight.Bench.Table;
using Strikelight.Core.Contracts;

namespace Strikelight.Bench.Rows;

/// <summary>Cboe's JSON of a whole chain to columns, per 7.75 million bytes.</summary>
/// <remarks>
/// The textbook stops at one object a contract in the feed's order; ours also reads the symbols, checks, sorts and
/// freezes the rows.
/// </remarks>
internal sealed class ParseRow : ITableRow
{
    private const double BytesOfGoal = 7_750_000;

    private byte[] _json = [];
    private ChainSnapshot? _ours;
    private PlainAnswer? _textbook;

    public string Key => "parse";

    public string Name => "parse Cboe JSON, per 7.75 MB";

    public RowUnit Unit => RowUnit.Milliseconds;

    public RowGoal Goal { get; } = new(3.2);

    public bool IsAllocationFree => false;

    public Variant Ours => new(() => _ours = ChainBytes.Parse(_json), _json.Length / BytesOfGoal);

    public Variant? Scalar => null;

    public Variant Textbook =>
        new(() => _textbook = JsonSerializer.Deserialize<PlainAnswer>(_json), _json.Length / BytesOfGoal);

    public async Task SetupAsync() => _json = CboePayload.Write(await SampleMarket.ChainAsync());

    public Difference Compare()
    {
        List<PlainContract> plain = _textbook!.Data!.Options;
        double[] ours = new double[_ours!.Count];
        double[] theirs = new double[plain.Count];
        for (int i = 0; i < Math.Min(ours.Length, theirs.Length); i++) // the payload is written in the chain's order
        {
            ours[i] = Sum(_ours.BidUsd[i], _ours.AskUsd[i], _ours.OpenInterest[i], _ours.VendorGamma[i]);
            theirs[i] = Sum(plain[i].Bid, plain[i].Ask, plain[i].OpenInterest, (float?)plain[i].Gamma);
        }
        return new(
            Differences.Absolute(ours, theirs),
            0,
            "of bid + ask + interest + gamma of each contract, against the serializer"
        );
    }

    /// <summary>What is missing is NaN in the chain, a missing count; absent or zero in the feed.</summary>
    private static double Sum(params ReadOnlySpan<double?> values)
    {
        double sum = 0;
        foreach (double? value in values)
        {
            sum += value is { } number && !double.IsNaN(number) && number != ChainSnapshot.MissingCount ? number : 0;
        }
        return sum;
    }
}
