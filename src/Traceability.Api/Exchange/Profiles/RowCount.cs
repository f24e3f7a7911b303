namespace Traceability.Api.Exchange.Profiles;

/// <summary>What became of the rows of one code of the book.</summary>
public sealed class RowCount
{
    public long Accepted { get; set; }

    public long Known { get; set; }

    public long Refused { get; set; }

    /// <summary>Rows that brought along stock the books never saw arriving.</summary>
    public long OpenedStock { get; set; }
}
