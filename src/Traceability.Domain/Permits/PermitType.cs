namespace Traceability.Domain.Permits;

/// <summary>A kind of licence, filing or certificate of the reference catalogue (PT-…).</summary>
public sealed class PermitType
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string AppliesTo { get; init; }

    public required string IssuingAuthority { get; init; }

    /// <summary>purchase, transport, produce, operate, import, export, harvest …</summary>
    public required string IssuedFor { get; init; }

    /// <summary>ISO 8601 duration, or RULE: text.</summary>
    public required string Validity { get; init; }

    public required bool SingleUse { get; init; }

    public required string LegalBasis { get; init; }

    public string? Notes { get; init; }

    public required string Verified { get; init; }
}
