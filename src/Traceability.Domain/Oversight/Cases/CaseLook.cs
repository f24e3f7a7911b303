namespace Traceability.Domain.Oversight.Cases;

/// <summary>查阅记录: somebody looked into a case. Written before anything is shown; insert only.</summary>
public sealed class CaseLook
{
    public required Id<CaseLook> Id { get; init; }

    public required Id<Case> Case { get; init; }

    public required LookWay Way { get; init; }

    /// <summary>Which part: a section, a file name, a format.</summary>
    public required string What { get; init; }

    public required string By { get; init; }

    public required Id<Parties.Organisation> Organisation { get; init; }

    public required DateTime At { get; init; }
}
