using System.Text;
using Strikelight.Core.Pricing;
using Strikelight.Providers.Recorded;

namespace Strikelight.Bench.Report;

/// <summary>Writes the report: prose, sums, then four tables a folder. The same input gives the same bytes.</summary>
internal static partial class ReportText
{
    private const int ColumnsMost = 118;

    private const string Intro = """
        # Real chains

        Every recorded chain, read by the recorded provider and analysed as a page would. Written by one command, the
        same bytes each time:

            dotnet run -c Release --project bench/Strikelight.Bench -- report --path <folder of recorded chains>


        """;

    private const string HowToRead = """

        ## How to read it

        - **Solved** is the share of used contracts with a volatility of our own, from the out-of-the-money mid of
          their strike, or the other side's where only that says something; call and put share it. The other columns
          say why not: the vendor's value stands in, no two-sided quote, at or below intrinsic value, above the
          upper bound, no forward. Together they are all used contracts.
        - **Refused at the door** is what never became a contract of the chain, by reason. Expired ones are listed
          by many sources through the evening of their last day.
        - **Parity** is the number of open expiries whose forward comes from put-call parity, of all open ones;
          its standard error is a fraction of the forward, in basis points (0.01 %), median and the value that 95
          % of the expiries do not exceed.
        - **|own - vendor|** is in volatility points (0.01 of annual volatility), over out-of-the-money contracts
          solved by us that have a vendor's value.
        - **Outside** counts contracts whose price by the fitted smile lies outside of their bid and ask, of those
          judged. A smile through every mid (expiries under a day) is judged by none.
        - **Gamma exposure** is signed by the naive convention, calls positive and puts negative, in millions of
          USD per 1 % move, all expiries; zero gamma is the root nearest to spot.

        ## Known traps

        - Yahoo's volatility in the options desk's files is often stale or the end of its search range, and in the
          last day of a contract several hundred percent. A large |own - vendor| there is Yahoo's. Its quotes
          within a session are about fifteen minutes old, and not all equally. The Greeks beside them are another
          vendor's, of another moment (math/gamma-exposure.md).
        - After a split Yahoo goes on listing contracts of before under the same root, with their old strikes and
          prices: calls of strike 470 at 812 on a stock at 218. Cboe does not list them, the file says so, and
          they are refused as non-standard.
        - Files of a weekend or an evening stand at the last close, when market makers have widened or pulled
          quotes: more contracts have no two-sided quote. In the SPX file of December 2022 nearly all bids and
          asks are gone.
        - Options of stocks are American and their dividends are steps. Their forward by parity is that of
          European options, so that deep contracts and high rates show first in its error.
        - End-of-day universes hold no quotes: nothing can be solved, the vendor's value is all there is, and the
          price of the underlying in them is not that of the close.
        - Some files are only a part of a chain: their totals and zero gamma are those of the part.

        """;

    public static string Write(ReportInput input)
    {
        StringBuilder text = new(Intro.ReplaceLineEndings("\n"));
        text.Append(Summary(input));
        text.Append(HowToRead.ReplaceLineEndings("\n"));
        foreach (var folder in input.Chains.GroupBy(chain => chain.Folder))
        {
            ChainFigures[] chains = [.. folder];
            text.Append('\n').Append("## ").Append(folder.Key.Length > 0 ? folder.Key : "Top folder").Append("\n\n");
            text.Append(SolvedTable(chains)).Append('\n');
            text.Append(ForwardTable(chains)).Append('\n');
            text.Append(ExposureTable(chains));
        }
        text.Append(NotRead(input));
        return text.ToString();
    }

    private static string Summary(ReportInput input)
    {
        ChainFigures[] chains = [.. input.Chains];
        int inFeed = chains.Sum(chain => chain.Chain.Counts.InFeed);
        int used = chains.Sum(chain => chain.Used);
        int solved = chains.Sum(chain => chain.Solved);
        int judged = chains.Sum(chain => chain.Surface.JudgedCount);
        int outside = chains.Sum(chain => chain.Surface.OutsideCount);
        double[] errors = [.. chains.SelectMany(chain => chain.ForwardErrors).Order()];
        string reasons = string.Join(
            ", ",
            Enum.GetValues<VolStatus>()
                .Where(status => status != VolStatus.Solved)
                .Select(status => (Status: status, Count: chains.Sum(chain => chain.Count(status))))
                .Where(reason => reason.Count > 0)
                .Select(reason => Invariant($"{NameOf(reason.Status)} {reason.Count:N0}"))
        );
        return Wrapped(
            Invariant(
                $"**{chains.Length} chains, {inFeed:N0} contracts in the files, {used:N0} used, {solved:N0} solved"
            ),
            Invariant($"({Percent(solved, used)}).** Not solved: {reasons}. Refused at the door: {Refused(chains)}."),
            Invariant(
                $"{chains.Sum(c => c.ParitySeries):N0} of {chains.Sum(c => c.OpenSeries):N0} open expiries have a"
            ),
            Invariant($"forward by parity, standard error {Points(errors, 0.5)} bp in the median,"),
            Invariant(
                $"{Points(errors, 0.95)} bp for 95 %. {outside:N0} of {judged:N0} contracts judged by the surface"
            ),
            Invariant($"are priced outside of their spread ({Percent(outside, judged)}).")
        );
    }

    /// <summary>One paragraph in lines of readable length.</summary>
    private static string Wrapped(params ReadOnlySpan<string> parts)
    {
        StringBuilder text = new();
        int column = 0;
        foreach (string word in string.Join(' ', parts!).Split(' '))
        {
            bool fits = column + 1 + word.Length <= ColumnsMost;
            text.Append(
                    column == 0 ? ""
                    : fits ? " "
                    : "\n"
                )
                .Append(word);
            column = fits && column > 0 ? column + 1 + word.Length : word.Length;
        }
        return text.Append('\n').ToString();
    }

    private static string NotRead(ReportInput input)
    {
        StringBuilder text = new("\n## Not read\n\n");
        foreach (RecordedFile file in input.NotRead)
        {
            text.Append("- `").Append(file.Name).Append("`: ").Append(file.Reason).Append('\n');
        }
        return text.Append(Invariant($"- {input.OtherFiles:N0} further files are no chains.\n")).ToString();
    }
}
