using System.Text.Json.Serialization;
using Traceability.Api.Features.Records;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections;

/// <summary>An inspection with all that was done in it, as far as the reader may see it.</summary>
/// <param name="Acts">What the reader may do in it now.</param>
/// <param name="IsOnTeam">Whether the reader is an officer of the team.</param>
/// <param name="Proposals">What the answers, the count and the laboratory suggest to record as a finding.</param>
public sealed record InspectionDetail(
    InspectionRow Inspection, DateTime? EndedAt, string? BodyHash, IReadOnlyList<TeamRow> Team,
    IReadOnlyList<ChecklistRow> Checklist, IReadOnlyList<CountRow> Counts, IReadOnlyList<SampleRow> Samples,
    IReadOnlyList<FindingRow> Findings, IReadOnlyList<FindingProposal> Proposals, IReadOnlyList<RecordFileRow> Files,
    IReadOnlyList<RecordSignatureRow> Signatures, IReadOnlyList<SealRow> Seals,
    IReadOnlyList<InspectionEventRow> Events, IReadOnlyList<InspectionAct> Acts, bool IsOnTeam);

/// <param name="Agency">USCC.</param>
/// <param name="User">User name.</param>
public sealed record TeamRow(
    string Name, string Certificate, string Agency, string AgencyName, AgencyKind Kind, string? User);

/// <summary>An item with its answer; <see cref="Reply"/> is null until it was answered.</summary>
public sealed record ChecklistRow(
    string Item, AgencyKind Agency, string Zh, string En, string HowZh, string HowEn, string? Rule, string ArticleZh,
    string ArticleEn, ChecklistReply? Reply, string? Remark, string? By, DateTime? At);

/// <summary>A count of a store.</summary>
public sealed record CountRow(
    long Number, string Site, string SiteName, DateTime CountedAt, DateTime At, string? By, int Found, int Missing,
    int Strange, int Differs, IReadOnlyList<CountLineRow> Differences);

/// <param name="Book">Base units.</param>
/// <param name="Counted">Base units.</param>
public sealed record CountLineRow(
    CountMark Mark, string? Product, string? ProductName, string? Lot, string? Package, BaseUnit? Unit, long Book,
    long Counted, string? Remark);

/// <param name="Quantity">Base units.</param>
/// <param name="DeclaredMilliPercent">Declared content, thousandths of a percent; null when not reckoned by
/// weight.</param>
public sealed record SampleRow(
    long Id, string Number, string SealNumber, string Product, string ProductName, string Lot, string? Package,
    long Quantity, BaseUnit Unit, string TakenBy, string InPresenceOf, string Laboratory, DateTime At,
    long? DeclaredMilliPercent, IReadOnlyList<ResultRow> Results)
{
    /// <summary>Holds a narcotic or psychotropic drug. No part of what is signed and sealed.</summary>
    [JsonIgnore]
    public bool IsMedicine { get; init; }
}

/// <param name="Contradicts">Whether the assay lies below the declared content by more than is allowed.</param>
public sealed record ResultRow(
    string Laboratory, string Method, int? AssayMilliPercent, int? PurityMilliPercent, string? Marks, string Opinion,
    DateOnly Day, long? Report, string? ReportHash, DateTime At, bool Contradicts);

/// <param name="DueOn">整改期限 that counts now.</param>
public sealed record FindingRow(
    long Id, int Number, string Agency, string Text, string? Rule, string Article, AlertLevel Level,
    DateOnly RectifyBy, DateOnly DueOn, FindingState State, DateOnly? RectifiedOn, DateTime At,
    IReadOnlyList<FindingEventRow> Events);

public sealed record FindingEventRow(
    int Number, FindingAct Act, FindingState After, string? Text, DateOnly? DueOn, string? By, DateTime At);

/// <summary>拟登记问题.</summary>
/// <param name="Sample">Number of the sample whose result says so; null for what was seen on site.</param>
public sealed record FindingProposal(string Text, string? Rule, string Article, AlertLevel Level, string? Sample);

/// <summary>A sealed version.</summary>
/// <param name="Hash">SHA-256, hexadecimal.</param>
/// <param name="Holds">Whether the content is still the one that was sealed.</param>
public sealed record SealRow(int Version, string Hash, DateTime At, string? By, bool Holds);

public sealed record InspectionEventRow(
    int Number, InspectionAct Act, InspectionState After, string? Text, string? By, string? Agency, DateTime At);
