namespace Traceability.Domain.Permits.Applications;

/// <summary>申请材料: a scan that goes with an application. Never changed; a better one is added beside it.</summary>
public sealed class ApplicationPaper
{
    public required Id<ApplicationPaper> Id { get; init; }

    public required Id<PermitApplication> Application { get; init; }

    /// <summary>Code of <see cref="PaperNeeds"/>.</summary>
    public required string Kind { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
