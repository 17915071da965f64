namespace Strikelight.Core.Calendar;

/// <summary>What the stock and option exchanges are doing.</summary>
public enum MarketPhase : byte
{
    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A weekday on which the exchange is closed.</summary>
    Holiday,

    /// <summary>A trading day before 09:30 New York.</summary>
    BeforeOpen,

    /// <summary>Stocks and options trade.</summary>
    Open,

    /// <summary>Stocks have closed; index options quote for another fifteen minutes.</summary>
    IndexOptionsOnly,

    /// <summary>A trading day after the last close.</summary>
    AfterClose,
}
