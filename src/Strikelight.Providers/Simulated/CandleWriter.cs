using Strikelight.Core.Candles;

namespace Strikelight.Providers.Simulated;

/// <summary>Bars cut from the price path, the newest still running.</summary>
internal static class CandleWriter
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Bars of one day or of whole minutes up to six hours and a half are on offer.</summary>
    public static bool Offers(TimeSpan interval) =>
        interval == Day
        || (
            interval >= TimeSpan.FromMinutes(1)
            && interval <= TimeSpan.FromMinutes(390)
            && interval.Seconds == 0
            && interval.Milliseconds == 0
            && interval.Ticks % TimeSpan.TicksPerMinute == 0
        );

    /// <summary>Bars that a request comes to, at most.</summary>
    public static long Count(TimeSpan interval, int sessions) =>
        sessions * (long)(interval == Day ? 1 : Math.Ceiling(390 / interval.TotalMinutes));

    public static CandleSeries Write(SymbolModel model, TimeSpan interval, int sessions, SessionPoint at)
    {
        Columns bars = new();
        int first = Math.Max(at.Session - sessions + 1, SessionAxis.First);
        for (int session = first; session <= at.Session; session++)
        {
            int end = session == at.Session ? at.Second : SessionAxis.Seconds(session);
            int step = interval == Day ? SessionAxis.Seconds(session) : (int)interval.TotalSeconds;
            using SessionPath path = new(model, session);
            int second = 0;
            do
            {
                SessionPoint from = new(session, second);
                int whole = Math.Min(second + step, SessionAxis.Seconds(session));
                bars.Add(model, path, from, new(session, Math.Min(whole, end)));
                second = whole;
            } while (second < end || (second == end && session == at.Session && !at.IsClose));
        }
        return bars.ToSeries(interval);
    }

    private sealed class Columns
    {
        private readonly List<long> _start = [];
        private readonly List<double> _open = [];
        private readonly List<double> _high = [];
        private readonly List<double> _low = [];
        private readonly List<double> _close = [];
        private readonly List<double> _volume = [];

        public void Add(SymbolModel model, SessionPath path, SessionPoint from, SessionPoint to)
        {
            (double low, double high) = path.Range(from, to);
            _start.Add(SessionAxis.OpenUnix(from.Session) + from.Second);
            _open.Add(model.Price(from));
            _high.Add(high);
            _low.Add(low);
            _close.Add(model.Price(to));
            _volume.Add(UnderlyingWriter.SharesBy(model, to) - UnderlyingWriter.SharesBy(model, from));
        }

        public CandleSeries ToSeries(TimeSpan interval) =>
            new(interval, [.. _start], [.. _open], [.. _high], [.. _low], [.. _close], [.. _volume]);
    }
}
