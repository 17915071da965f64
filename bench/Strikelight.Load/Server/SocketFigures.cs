using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Strikelight.Load.Server;

/// <summary>Kernel memory of the server's own ends of its connections, as <c>ss</c> gives it.</summary>
public static partial class SocketFigures
{
    /// <summary>Bytes of each connection; empty where the system has no <c>ss</c>.</summary>
    /// <remarks>Received, queued to send and allocated ahead; the other end on loopback is left out.</remarks>
    public static IReadOnlyList<long> Read(int port)
    {
        ProcessStartInfo start = new("ss")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList = { "-tmnH", "sport", "=", string.Create(CultureInfo.InvariantCulture, $":{port}") },
        };
        try
        {
            using Process process = Process.Start(start)!; // throws where there is no such program
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return
            [
                .. Memory()
                    .Matches(text)
                    .Select(match =>
                        match.Groups.Values.Skip(1).Sum(part => long.Parse(part.Value, CultureInfo.InvariantCulture))
                    ),
            ];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }

    [GeneratedRegex(
        @"skmem:\(r(?<r>\d+),rb\d+,t\d+,tb\d+,f(?<f>\d+),w(?<w>\d+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Memory();
}
