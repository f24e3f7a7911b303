namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>营业执照等材料: a scan the applicant sent. Insert only.</summary>
public sealed class EnrolmentPaper
{
    public required Id<EnrolmentPaper> Id { get; init; }

    public required Id<Enrolment> Enrolment { get; init; }

    public required string FileName { get; init; }

    /// <summary>As read from the bytes.</summary>
    public required string ContentType { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }

    public required DateTime AddedAt { get; init; }
}
