namespace Traceability.Domain.Parties;

/// <summary>One unit of a list. Insert only.</summary>
public sealed class RegisterListRow
{
    public required Id<RegisterList> List { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>GB/T 2260.</summary>
    public required string Region { get; init; }
}
