using CsCheck;
using Strikelight.Store.Chains;

namespace Strikelight.Store.Tests.Chains;

/// <summary>Columns alone, with numbers no chain may hold.</summary>
public sealed class ColumnTests
{
    private static readonly Gen<int> AnyInt = Gen.OneOf(
        Gen.Int,
        Gen.Int[-5, 5],
        Gen.OneOf(Gen.Const(int.MinValue), Gen.Const(int.MaxValue), Gen.Const(0), Gen.Const(int.MinValue + 1))
    );

    private static readonly Gen<double> AnyDouble = Gen.OneOf(
        Gen.Double,
        Gen.Int[-1_000, 1_000].Select(cents => cents / 100.0),
        Gen.OneOf(
            Gen.Const(double.NaN),
            Gen.Const(double.PositiveInfinity),
            Gen.Const(-0.0),
            Gen.Const(0.0),
            Gen.Const(double.Epsilon),
            Gen.Const(double.MaxValue),
            Gen.Const(21_474_836.48)
        )
    );

    [Fact]
    public void Counts_OfAnySize_ReadAsWritten() =>
        Gen.Select(AnyInt, AnyInt)
            .Array[0, 200]
            .Sample(rows =>
            {
                int[] column = [.. rows.Select(row => row.Item1)];
                int[] key = [.. rows.Select(row => row.Item2)];
                using Workspace work = new([.. Enumerable.Range(0, rows.Length).Reverse()], hasKey: true);
                using ByteWriter bytes = new(64);
                CountColumn.Write(bytes, work, column, key);
                int[] read = new int[rows.Length];
                ByteReader reader = new(bytes.Written);
                CountColumn.Read(ref reader, work, read, key);

                Assert.True(reader.IsSoundToTheEnd);
                Assert.Equal(column, read);
            });

    [Fact]
    public void Times_OfAnySecond_ReadAsWritten() =>
        Gen.Select(Gen.UInt, Gen.UInt, Gen.UInt)
            .Array[1, 200]
            .Sample(rows =>
            {
                uint[] column = [.. rows.Select(row => row.Item1 % 3 == 0 ? 0 : row.Item1)];
                uint[] key = [.. rows.Select(row => row.Item2 % 3 == 0 ? 0 : row.Item2)];
                using Workspace work = new([.. Enumerable.Range(0, rows.Length)], hasKey: true);
                using ByteWriter bytes = new(64);
                CountColumn.WriteTimes(bytes, work, column, key, rows[0].Item3);
                uint[] read = new uint[rows.Length];
                ByteReader reader = new(bytes.Written);
                CountColumn.ReadTimes(ref reader, work, read, key, rows[0].Item3);

                Assert.True(reader.IsSoundToTheEnd);
                Assert.Equal(column, read);
            });

    [Fact]
    public void Fractions_OfAnyBits_ReadAsWritten() =>
        Gen.Select(AnyDouble, AnyDouble)
            .Array[0, 200]
            .Sample(rows =>
            {
                double[] column = [.. rows.Select(row => row.Item1)];
                double[] key = [.. rows.Select(row => row.Item2)];
                double[] read = Recoded(column, key);

                Assert.Equal(column.Select(Bits), read.Select(Bits));
            });

    [Fact]
    public void FractionsOfSinglePrecision_OfAnyBits_ReadAsWritten() =>
        Gen.Select(Gen.Single, Gen.Int[0, 100_000])
            .Array[0, 200]
            .Sample(rows =>
            {
                float[] column = [.. rows.Select(row => row.Item2 % 9 == 0 ? row.Item1 : row.Item2 / 10_000f)];
                float[] read = Recoded(column, [.. column.Reverse()]);

                Assert.Equal(
                    column.Select(value => float.IsNaN(value) ? 0 : BitConverter.SingleToInt32Bits(value)),
                    read.Select(value => float.IsNaN(value) ? 0 : BitConverter.SingleToInt32Bits(value))
                );
            });

    [Theory]
    [InlineData(0.05, 3)]
    [InlineData(0.5, 1)]
    [InlineData(0.01, 4)]
    [InlineData(0.001, 5)]
    public void Scale_OfTicks_IsTheCoarsestThatIsExact(double tick, byte expected)
    {
        double[] prices = [.. Enumerable.Range(1, 500).Select(ticks => Math.Round(ticks * tick, 3))];

        Assert.Equal(expected, DecimalScale.Choose<double>(prices, []));
    }

    private static T[] Recoded<T>(T[] column, T[] key)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        using Workspace work = new([.. Enumerable.Range(0, column.Length)], hasKey: true);
        using ByteWriter bytes = new(64);
        TickColumn.Write<T>(bytes, work, column, key);
        T[] read = new T[column.Length];
        ByteReader reader = new(bytes.Written);
        TickColumn.Read<T>(ref reader, work, read, key);
        Assert.True(reader.IsSoundToTheEnd);
        return read;
    }

    private static long Bits(double value) => double.IsNaN(value) ? 0 : BitConverter.DoubleToInt64Bits(value);
}
