using System.Globalization;
using Strikelight.Providers.Recorded;

namespace Strikelight.Providers.Tests.Recorded;

public sealed class QuoteTableDateTests
{
    [Theory]
    [InlineData(" January 7, 2024 at 10:52 AM EST", "2024-01-07T15:52:00")]
    [InlineData(" February 5 2022, 8:09 PM EST", "2022-02-06T01:09:00")]
    [InlineData(" July 9, 2022 at 5:28 p.m. EDT", "2022-07-09T21:28:00")]
    [InlineData(" 23 de marzo de 2022, 10:11 GMT-4", "2022-03-23T14:11:00")]
    [InlineData(" 19 September 2022, 8:29 PM GMT-4", "2022-09-20T00:29:00")]
    [InlineData(" 1 de enero de 2024, 5:05 p. m. GMT-5", "2024-01-01T22:05:00")]
    [InlineData(" January 7, 2024 at 12:05\u202fAM EST", "2024-01-07T05:05:00")]
    [InlineData(" January 7, 2024 at 12:05\u202fPM EST", "2024-01-07T17:05:00")]
    [InlineData(" 7 August 2025 at 16:31:09 UTC\u22124", "2025-08-07T20:31:09")]
    [InlineData(" 7 Aug 2025, 16:31 GMT+5:30", "2025-08-07T11:01:00")]
    [InlineData(" 7 Aug 2025, 16:31 UTC", "2025-08-07T16:31:00")]
    public void Read_BrowserText_IsTheInstant(string text, string utc)
    {
        DateTime expected = DateTime.Parse(utc, CultureInfo.InvariantCulture);

        Assert.Equal(new DateTimeOffset(expected, TimeSpan.Zero), QuoteTableDate.Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData(" 3/4/2024, 10:52 AM EST")] // March or April?
    [InlineData(" January 7, 2024 at 10:52 AM")] // in which zone?
    [InlineData(" January 7, 2024 at 10:52 AM XYZ")]
    [InlineData(" January 7, 2024 at 25:52 EST")]
    [InlineData(" January 7, 2024 at 13:52 PM EST")]
    [InlineData(" January 32, 2024 at 10:52 AM EST")]
    [InlineData(" February 30, 2024 at 10:52 AM EST")]
    [InlineData(" 2024\u5e741\u67087\u65e5 10:52 GMT-5")]
    [InlineData(" January 7, 2024 at 10:52 AM GMT-99")]
    public void Read_TextThatNeedsAGuess_IsNothing(string text)
    {
        Assert.Null(QuoteTableDate.Read(text));
    }
}
