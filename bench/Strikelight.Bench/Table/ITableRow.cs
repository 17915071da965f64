namespace Strikelight.Bench.Table;

/// <summary>One line of the table: a computation of ours, its scalar form and a textbook one.</summary>
internal interface ITableRow
{
    /// <summary>Name in the JSON object.</summary>
    string Key { get; }

    /// <summary>What is computed, for people.</summary>
    string Name { get; }

    RowUnit Unit { get; }

    RowGoal Goal { get; }

    /// <summary>Threads that ours uses.</summary>
    int Threads => 1;

    /// <summary>Whether ours claims to allocate nothing.</summary>
    bool IsAllocationFree { get; }

    /// <summary>Ours; set after <see cref="SetupAsync"/>.</summary>
    Variant Ours { get; }

    /// <summary>The same kernel one contract at a time; null where there is none.</summary>
    Variant? Scalar { get; }

    /// <summary>A plain implementation; null where there is none.</summary>
    Variant? Textbook { get; }

    /// <summary>Makes the data.</summary>
    Task SetupAsync();

    /// <summary>Compares the results of the last calls.</summary>
    Difference Compare();
}
