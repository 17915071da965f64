using System.Globalization;
using System.Text;
using Strikelight.Core.Contracts;

namespace Strikelight.Web.Tests.Commands;

/// <summary>Files as others save them, and those beside the repository.</summary>
internal static class SavedFiles
{
    /// <summary>A quote table of SPY with one expiry and these open interests, calls as puts.</summary>
    public static string QuoteTable(string date, params int[] openInterest)
    {
        StringBuilder text = new();
        text.AppendLine("SPDR S&P 500 ETF,Last: 500.5,Change: 1.5");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\"Date: {date}\",Bid: 500.4,Ask: 500.6,Size: 1*1,\"Volume: 1,000\""
        );
        text.AppendLine(
            "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,"
                + "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest"
        );
        for (int i = 0; i < openInterest.Length; i++)
        {
            int strike = 500 + i;
            string call = $"SPY260320C00{strike}000";
            string put = $"SPY260320P00{strike}000";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"Fri Mar 20 2026,{call},5,0,4.9,5.1,10,0.2,0.5,0.01,{openInterest[i]},{strike}.00,"
                    + $"{put},5,0,4.9,5.1,10,0.2,-0.5,0.01,{openInterest[i]}"
            );
        }
        return text.ToString();
    }

    /// <summary>A folder of data beside the repository; skips the test where it is not there.</summary>
    public static string Shared(string folder)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Strikelight.slnx")))
        {
            root = root.Parent;
        }
        string path = Path.Combine(root?.FullName ?? "", "../shared/data", folder);
        Assert.SkipUnless(Directory.Exists(path), $"{folder}: recorded data not present");
        return Path.GetFullPath(path);
    }

    /// <summary>The morning that samples are of.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    /// <summary>A small chain of SPX.</summary>
    public static ChainSnapshot Spx(int minute) => SampleChain.At("SPX", Morning.AddMinutes(minute), 6000 + minute);
}
