namespace Traceability.Domain.Parties;

/// <summary>
/// 市场监管登记名单: USCCs of a region as another register knows them, uploaded by an authority to see who is not on the
/// platform. Insert only; the newest list of an authority and region counts.
/// </summary>
public sealed class RegisterList
{
    public required Id<RegisterList> Id { get; init; }

    public required Id<Organisation> Agency { get; init; }

    /// <summary>Where the list is from: 市场监管登记 2026-11.</summary>
    public required string Source { get; init; }

    public required int Rows { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }
}
