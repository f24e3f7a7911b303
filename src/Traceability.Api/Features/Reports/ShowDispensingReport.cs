using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Reports;

/// <summary>
/// 调剂汇总: who dispensed what, how much, to which kinds of people; the figures are the ledger's. A unit reads its own, an
/// authority those of its region and remit.
/// </summary>
public static class ShowDispensingReport
{
    /// <summary>A longer report is asked for unit by unit, or for a shorter period.</summary>
    public const int LinesMost = 5_000;

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<Results<Ok<DispensingReport>, NotFound, ValidationProblem>> Handle(
        [AsParameters] ReportPeriod period, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (period.Faults() is { Count: > 0 } faults) return TypedResults.ValidationProblem(faults);
        if (await UnitsAsync(period, db, person, cancellationToken) is not { } units) return TypedResults.NotFound();
        return await ReadAsync(period, db, person, units, cancellationToken) is { } report
            ? TypedResults.Ok(report) : TooLong();
    }

    /// <summary>The same as a workbook, to be printed and handed in.</summary>
    public static async Task<Results<FileStreamHttpResult, NotFound, ValidationProblem>> HandleWorkbook(
        [AsParameters] ReportPeriod period, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (period.Faults() is { Count: > 0 } faults) return TypedResults.ValidationProblem(faults);
        if (await UnitsAsync(period, db, person, cancellationToken) is not { } units) return TypedResults.NotFound();
        if (await ReadAsync(period, db, person, units, cancellationToken) is not { } report) return TooLong();
        MemoryStream workbook = new();
        await workbook.SaveAsAsync(
            new Dictionary<string, object>
            {
                ["调剂汇总"] = report.Lines.Select(DispensingReportSheet.Row).ToArray(),
                ["患者类别"] = report.Patients.Select(DispensingReportSheet.Row).ToArray(),
                ["说明"] = DispensingReportSheet.About(report, clock.GetUtcNow().UtcDateTime),
            },
            cancellationToken: cancellationToken);
        workbook.Position = 0;
        string name = $"dispensings-{report.From:yyyyMMdd}-{report.To:yyyyMMdd}.xlsx";
        return TypedResults.File(workbook, Xlsx, name);
    }

    /// <summary>The same as a page to be printed.</summary>
    public static async Task<Results<ContentHttpResult, NotFound, ValidationProblem>> HandlePage(
        [AsParameters] ReportPeriod period, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        HttpContext context, CancellationToken cancellationToken)
    {
        if (period.Faults() is { Count: > 0 } faults) return TypedResults.ValidationProblem(faults);
        if (await UnitsAsync(period, db, person, cancellationToken) is not { } units) return TypedResults.NotFound();
        return await ReadAsync(period, db, person, units, cancellationToken) is { } report
            ? DispensingReportPage.Of(report, clock.GetUtcNow().UtcDateTime, context) : TooLong();
    }

    /// <summary>The units the report is about; null when the caller may not see the one asked for.</summary>
    private static async Task<IQueryable<Organisation>?> UnitsAsync(
        ReportPeriod period, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Organisation> seen = Visibility.Holders(db, person);
        if (period.Organisation is not { } code) return seen;
        IQueryable<Organisation> wanted = seen.Where(o => o.Code == code);
        return await wanted.AnyAsync(cancellationToken) ? wanted : null;
    }

    /// <summary>Null when it has more lines than a report may have.</summary>
    private static async Task<DispensingReport?> ReadAsync(
        ReportPeriod period, TraceabilityDb db, CurrentPerson person, IQueryable<Organisation> units,
        CancellationToken cancellationToken)
    {
        DispensingFigures figures = new(db, units, Visibility.Substances(db, person), period.From, period.To);
        if (await figures.ReadAsync(LinesMost, cancellationToken) is not { } lines) return null;
        IReadOnlyList<PatientFigure> patients = await figures.ReadPatientsAsync(cancellationToken);
        string? code = period.Organisation ?? (person.IsEnterprise ? person.OrganisationCode : null);
        string name = code is null ? Tongue.Say("辖区内各单位", "All units overseen")
            : await units.Select(o => o.Name).SingleAsync(cancellationToken);
        return new DispensingReport(
            code, name, period.From, period.To, [.. lines.Select(DispensingReportLine.Of)],
            [.. patients.Select(DispensingReportPatients.Of)]);
    }

    private static ValidationProblem TooLong() => TypedResults.ValidationProblem(new Dictionary<string, string[]>
    {
        ["to"] = [Tongue.Say(
            $"超过 {LinesMost} 行，请按单位查询或缩短期间", $"More than {LinesMost} lines: ask for one unit or a shorter period")],
    });
}
