using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>申请列表 as a file: what the same filters show on the screen.</summary>
public static class ExportApplications
{
    public static async Task<FileStreamHttpResult> HandleWorkbook(
        Word<ApplicationState>? state, string? type, string? applicant, TraceabilityDb db, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken) => await ListFile.WorkbookAsync(
            await RowsAsync(state, type, applicant, db, person, clock, cancellationToken), "applications",
            cancellationToken);

    public static async Task<FileContentHttpResult> HandleCsv(
        Word<ApplicationState>? state, string? type, string? applicant, TraceabilityDb db, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken) => ListFile.Csv(
            await RowsAsync(state, type, applicant, db, person, clock, cancellationToken), "applications");

    private static async Task<IReadOnlyList<Dictionary<string, object>>> RowsAsync(
        Word<ApplicationState>? state, string? type, string? applicant, TraceabilityDb db, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken) =>
        (await ApplicationPage.ReadAsync(
            db, ListApplications.Filtered(db, person, state?.Value, type, applicant)
                .OrderByDescending(a => a.Id).Take(ListFile.RowsMost),
            ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime), cancellationToken)).ConvertAll(Row);

    private static Dictionary<string, object> Row(ApplicationAnswer a) => new()
    {
        [Tongue.Say("申请编号", "Number")] = a.Number,
        [Tongue.Say("事项", "Matter")] = ApplicationWords.Of(a.Kind),
        [Tongue.Say("种类", "Kind")] = a.TypeName,
        [Tongue.Say("申请单位", "Applicant")] = a.ApplicantName,
        [Tongue.Say("办理机关", "Authority")] = a.AgencyName,
        [Tongue.Say("状态", "State")] = a.StateName,
        [Tongue.Say("提交时间（北京时间）", "Submitted (Asia/Shanghai)")] =
            a.SubmittedAt is { } at ? ChinaTime.Show(at) : "",
        [Tongue.Say("办理期限", "Due")] = a.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        [Tongue.Say("逾期", "Overdue")] = a.IsOverdue ? Tongue.Say("是", "yes") : "",
        [Tongue.Say("证号", "Granted as")] = a.GrantedNumber ?? "",
    };
}
