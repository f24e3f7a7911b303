using Traceability.Api.Recording;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>申请: what was asked and where it stands.</summary>
/// <param name="DueOn">The authority's last day in time (Asia/Shanghai); null when it is not its turn.</param>
/// <param name="VerifyingSince">国际核查: the clock stands since then .</param>
/// <param name="StoppedDays">Days for which it stood in verifications that have ended.</param>
/// <param name="IsDeemedAccepted">逾期未答复视为受理, 行政许可法第三十二条.</param>
public sealed record ApplicationAnswer(
    string Number, ApplicationKind Kind, string Type, string TypeName, string Applicant, string ApplicantName,
    string Agency, string AgencyName, ApplicationState State, string StateName, DateOnly? DueOn, bool IsOverdue,
    bool IsDeemedAccepted, string? About, string? PaperNumber, string? PaperIssuer, string? FromRegion,
    string? ToRegion, string? Route, IReadOnlyList<string> OtherCarriers, IReadOnlyList<string> ViaRegions,
    DateOnly ValidFrom, DateOnly ValidTo, bool SingleUse, string Purpose,
    DateTime? SubmittedAt, DateTime? AcceptedAt, DateTime? VerifyingSince, int StoppedDays, string? GrantedNumber,
    IReadOnlyList<AskedLine> Lines);

/// <summary>A substance asked for, in base units.</summary>
public sealed record AskedLine(string Substance, long? Quantity, string Unit, PermitBasis Basis);

/// <summary>One application whole: its course, its papers, what is still missing.</summary>
public sealed record ApplicationDetail(
    ApplicationAnswer Application, IReadOnlyList<FindingAnswer> Findings, IReadOnlyList<NeededPaper> Needs,
    IReadOnlyList<PaperAnswer> Papers, IReadOnlyList<ApplicationStep> Course, ApplicantBackground? Background);

/// <summary>A paper the law wants, and whether it is there.</summary>
public sealed record NeededPaper(string Kind, string Name, string Article, bool IsThere);

public sealed record PaperAnswer(long Id, string Kind, string FileName, string ContentType, string Sha256, DateTime At);

/// <summary>One step of its course.</summary>
public sealed record ApplicationStep(
    int Number, ApplicationAct Act, ApplicationState After, string? Reason, string Organisation, DateTime At);

/// <summary>What an authority weighs: the goods of the last twelve months, papers taken away, open alerts.</summary>
public sealed record ApplicantBackground(
    DateOnly From, DateOnly To, IReadOnlyList<BackgroundGoods> Goods, IReadOnlyList<string> RevokedPermits,
    int OpenAlerts);

/// <summary>A product over the last twelve months, in base units.</summary>
public sealed record BackgroundGoods(
    string Product, string Name, string Unit, long Opening, long In, long Out, long Closing);
