namespace Traceability.Domain.Oversight.Cases;

/// <summary>办案人员: who is on a case, and so sees it. Gone, the row stays and says until when.</summary>
public sealed class CaseMember
{
    public required Id<CaseMember> Id { get; init; }

    public required Id<Case> Case { get; init; }

    /// <summary>The sign-in.</summary>
    public required string User { get; init; }

    public required Id<Parties.Organisation> Organisation { get; init; }

    public required MemberRole Role { get; init; }

    /// <summary>Why: of an invited officer always.</summary>
    public string? Reason { get; init; }

    /// <summary>Last day (Asia/Shanghai); null: until removed. Of an invited officer always given.</summary>
    public DateOnly? Until { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public DateTime? RemovedAt { get; private set; }

    public void Remove(DateTime at) => RemovedAt ??= at;
}
