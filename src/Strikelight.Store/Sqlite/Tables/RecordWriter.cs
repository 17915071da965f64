using Strikelight.Store.History;
using Strikelight.Store.Users;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Writes a record into its table.</summary>
internal static class RecordWriter
{
    /// <summary>Writes within the transaction of the caller.</summary>
    /// <exception cref="StoreRefusedException">The record contradicts what is stored.</exception>
    public static void Write(SqlSession session, StoreRecord record)
    {
        switch (record)
        {
            case ContractTable table:
                ContractsRows.Write(session, table);
                break;
            case ChainChunk chunk:
                ChainRows.Write(session, chunk);
                break;
            case LevelMinute minute:
                LevelRows.Write(session, minute);
                break;
            case IncrementChunk increment:
                IncrementRows.Write(session, increment);
                break;
            case OpenInterestDay day:
                OpenInterestRows.Write(session, day);
                break;
            case CandleDay candles:
                CandleRows.Write(session, candles);
                break;
            case ShortVolumeDay day:
                ShortVolumeRows.Write(session, day);
                break;
            case RecorderEvent happened:
                EventRows.Write(session, happened);
                break;
            case DayOutcome outcome:
                OutcomeRows.Write(session, outcome);
                break;
            default:
                WriteOfUser(session, record);
                break;
        }
    }

    private static void WriteOfUser(SqlSession session, StoreRecord record)
    {
        switch (record)
        {
            case Watchlist list:
                UserTables.Write(session, list);
                break;
            case Setting setting:
                UserTables.Settings.Write(session, new(setting.User, setting.Key, setting.Value));
                break;
            case Alert alert:
                UserTables.Alerts.Write(session, new(alert.User, alert.Id, alert.Json));
                break;
            case UserItemRemoval removal:
                UserTables.Remove(session, removal);
                break;
            default:
                throw new StoreRefusedException($"There is no table for {record.GetType().Name}.");
        }
    }
}
