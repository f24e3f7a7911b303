using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>申请列表 as a file: what the same filters show on the screen.</summary>
public static class ExportApplications
{
    private static readonly Column<ApplicationAnswer>[] Columns =
    [
        new("申请编号", "Number", a => a.Number),
        new("事项", "Matter", a => ApplicationWords.Of(a.Kind)),
        new("种类", "Kind", a => a.TypeName),
        new("申请单位", "Applicant", a => a.ApplicantName),
        new("办理机关", "Authority", a => a.AgencyName),
        new("状态", "State", a => a.StateName),
        new("提交时间", "Submitted", a => a.SubmittedAt),
        new("办理期限", "Due", a => a.DueOn),
        new("逾期", "Overdue", a => a.IsOverdue ? Tongue.Say("是", "yes") : null),
        new("证号", "Granted as", a => a.GrantedNumber),
    ];

    public static Task<IResult> Handle(
        Word<ApplicationState>? state, string? type, string? applicant, string? format, TraceabilityDb db,
        CurrentPerson person, TimeProvider clock, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "applications", format, async page => (await ListApplications.Handle(
                state, type, applicant, page, db, person, clock, cancellationToken)).Value!, Columns);
}
