using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// What is written in a case: this is signed and sealed. It says nothing that changes by itself, so that a signature
/// under it fits until somebody acts.
/// </summary>
public sealed record CaseRecord(
    long Id, string Number, string Title, CaseSource Source, string Region, string RegionName, string? Place,
    DateTime HappenedAt, string Summary, string Agency, DateTime OpenedAt, IReadOnlyList<CaseMemberRow> Members,
    IReadOnlyList<CaseLinkRow> Links, IReadOnlyList<SeizedItemRow> Items, IReadOnlyList<CaseRequestRow> Requests,
    IReadOnlyList<CaseMeasureRow> Measures, IReadOnlyList<CaseFileRow> Files);

/// <summary>Who is or was on the case.</summary>
public sealed record CaseMemberRow(
    string UserName, string Name, string Agency, MemberRole Role, string? Reason, DateOnly? Until, DateTime AddedAt,
    DateTime? RemovedAt);

/// <summary>An alert, tip or report that belongs to it, in words.</summary>
public sealed record CaseLinkRow(CaseSource Kind, long Record, string What);

/// <summary>A seized item with everyone who had it.</summary>
/// <param name="Quantity">As people write it: 200.000 kg.</param>
/// <param name="Trace">The page of its trace; null while it is not identified.</param>
public sealed record SeizedItemRow(
    long Id, int Number, ItemMark Mark, string? Code, string? LotMark, string? Substance, string? SubstanceName,
    string? Description, string Quantity, string Region, DateTime FoundAt, string? SealNumber, string FirstOfficer,
    string SecondOfficer, string? Package, string? Product, string? ProductName, string? Lot, long? Seizure,
    string? Trace, IReadOnlyList<EvidenceHandoverRow> Handovers);

/// <summary>From whom to whom.</summary>
public sealed record EvidenceHandoverRow(
    int Number, string From, string To, string Place, bool IsSealWhole, string? SealNumber, string Reason, DateTime At);

/// <summary>A request to another agency and its answer.</summary>
public sealed record CaseRequestRow(
    long Id, string Number, string To, string What, string LegalGround, DateOnly DueOn, RequestState State,
    string? Answer, IReadOnlyList<AgencyRequestStep> Events);

/// <summary>A measure or penalty.</summary>
public sealed record CaseMeasureRow(
    long Id, string Against, string? Organisation, MeasureKind Kind, long? AmountFen, string? Rule, string Article,
    string Facts, MeasureState State, string ProposedBy, string? DecidedBy, DateOnly? DecidedOn, string? PaperNumber,
    DateOnly? ExecutedOn, DateOnly? NotifiedOn, string? Heard);

/// <summary>A file and its hash.</summary>
public sealed record CaseFileRow(long Id, long? Part, string FileName, string Sha256, DateTime AddedAt, string? By);
