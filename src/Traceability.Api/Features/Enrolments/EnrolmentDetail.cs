using Traceability.Domain.Oversight.Enrolments;

namespace Traceability.Api.Features.Enrolments;

/// <summary>One enrolment with its content as last sent, its course, and what may be done by whom asks.</summary>
/// <param name="IsKnown">Others have named the unit already: it is completed, not made anew.</param>
/// <param name="MayAct">Whether the own authority is the one that decides.</param>
/// <param name="Acts">What is open now; without the decision for who reviewed.</param>
/// <param name="Became">USCC of the unit it became.</param>
public sealed record EnrolmentDetail(
    EnrolmentRow Enrolment, EnrolmentContent Content, int Versions, IReadOnlyList<EnrolmentEventRow> Events,
    IReadOnlyList<EnrolmentPaperRow> Papers, bool IsKnown, bool MayAct, IReadOnlyList<EnrolmentAct> Acts,
    string? Became);

/// <param name="By">User name of the officer; null for the applicant.</param>
public sealed record EnrolmentEventRow(
    int Number, EnrolmentAct Act, EnrolmentState After, string? Text, string? Article, string? By, DateTime At);

/// <param name="Hash">SHA-256, hexadecimal.</param>
public sealed record EnrolmentPaperRow(long Id, string FileName, string ContentType, string Hash, DateTime AddedAt);
