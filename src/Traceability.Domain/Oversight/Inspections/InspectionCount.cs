using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>
/// 现场清点: what officers found in a store against the books of that moment. Evidence: it posts nothing; what follows
/// from it the unit's own people record. Insert only.
/// </summary>
public sealed class InspectionCount
{
    public required Id<InspectionCount> Id { get; init; }

    public required Id<Inspection> Inspection { get; init; }

    /// <summary>Made by the device: a count that is sent twice is one count.</summary>
    public required string RequestId { get; init; }

    public required Id<Site> Site { get; init; }

    /// <summary>When it was counted, as the device claims.</summary>
    public required DateTime CountedAt { get; init; }

    /// <summary>When it was held against the books.</summary>
    public required DateTime At { get; init; }

    public required string By { get; init; }
}
