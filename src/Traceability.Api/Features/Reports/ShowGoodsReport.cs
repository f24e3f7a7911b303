using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Reports;

/// <summary>收发存报表: opening, in and out by kind, closing; the figures are the ledger's.</summary>
public static class ShowGoodsReport
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<Results<Ok<GoodsReport>, NotFound, ValidationProblem>> Handle(
        [AsParameters] ReportPeriod period, TraceabilityDb db, CurrentPerson person, GoodsFigures figures,
        CancellationToken cancellationToken)
    {
        if (period.Faults() is { Count: > 0 } faults) return TypedResults.ValidationProblem(faults);
        return await ReadAsync(period, db, person, figures, cancellationToken) is { } report
            ? TypedResults.Ok(report) : TypedResults.NotFound();
    }

    /// <summary>The same as a workbook, to be printed and handed in.</summary>
    public static async Task<Results<FileStreamHttpResult, NotFound, ValidationProblem>> HandleWorkbook(
        [AsParameters] ReportPeriod period, TraceabilityDb db, CurrentPerson person, GoodsFigures figures,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (period.Faults() is { Count: > 0 } faults) return TypedResults.ValidationProblem(faults);
        if (await ReadAsync(period, db, person, figures, cancellationToken) is not { } report)
            return TypedResults.NotFound();
        MemoryStream workbook = new();
        await workbook.SaveAsAsync(
            new Dictionary<string, object>
            {
                ["收发存"] = report.Products.Select(GoodsReportSheet.Row).ToArray(),
                ["说明"] = GoodsReportSheet.About(report, clock.GetUtcNow().UtcDateTime),
            },
            cancellationToken: cancellationToken);
        workbook.Position = 0;
        string name = $"goods-{report.Organisation}-{report.From:yyyyMMdd}-{report.To:yyyyMMdd}.xlsx";
        return TypedResults.File(workbook, Xlsx, name);
    }

    /// <summary>The same as a page to be printed.</summary>
    public static async Task<Results<ContentHttpResult, NotFound, ValidationProblem>> HandlePage(
        [AsParameters] ReportPeriod period, TraceabilityDb db, CurrentPerson person, GoodsFigures figures,
        TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (period.Faults() is { Count: > 0 } faults) return TypedResults.ValidationProblem(faults);
        return await ReadAsync(period, db, person, figures, cancellationToken) is { } report
            ? GoodsReportPage.Of(report, clock.GetUtcNow().UtcDateTime, context) : TypedResults.NotFound();
    }

    private static async Task<GoodsReport?> ReadAsync(
        ReportPeriod period, TraceabilityDb db, CurrentPerson person, GoodsFigures figures,
        CancellationToken cancellationToken)
    {
        string code = period.Organisation ?? person.OrganisationCode;
        Organisation? unit = await Visibility.Organisations(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == code, cancellationToken);
        bool own = unit?.Id == person.Organisation;
        if (unit is null || !(own || person.IsRegulator)) return null;
        IReadOnlyList<GoodsFigure> all =
            await figures.ReadAsync(unit.Id, period.From, period.To, null, cancellationToken);
        HashSet<string> seen = own ? [.. all.Select(f => f.Product)]
            : [.. await Visibility.ProductsOfRemit(db, person).Select(p => p.Code).ToListAsync(cancellationToken)];
        return new GoodsReport(
            unit.Code, unit.Name, period.From, period.To,
            [.. all.Where(f => seen.Contains(f.Product)).Select(GoodsReportLine.Of)]);
    }
}

/// <summary>收发存报表.</summary>
/// <param name="To">Last day, inclusive (Asia/Shanghai).</param>
public sealed record GoodsReport(
    string Organisation, string Name, DateOnly From, DateOnly To, IReadOnlyList<GoodsReportLine> Products);

/// <summary>One product; figures in base units, positive in, negative out.</summary>
public sealed record GoodsReportLine(
    string Product, string Name, string Unit, long Opening, long In, long Out, long Closing,
    IReadOnlyDictionary<string, long> Flows)
{
    internal static GoodsReportLine Of(GoodsFigure f) => new(
        f.Product, f.Name, UnitName.Of(f.Unit), f.Opening, f.In, f.Out, f.Closing,
        f.Flows.OrderBy(x => x.Key).ToDictionary(x => Tongue.Say(x.Key.Zh(), x.Key.En()), x => x.Value));
}
