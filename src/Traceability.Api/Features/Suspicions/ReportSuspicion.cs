using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Suspicions;

namespace Traceability.Api.Features.Suspicions;

/// <summary>可疑情况报告 over HTTP: the reporter's side, and what both sides read.</summary>
public static class ReportSuspicion
{
    public static async Task<Results<Created<SuspicionDetail>, Ok<SuspicionDetail>, ValidationProblem,
        ProblemHttpResult>> Handle(
        SuspicionRequest request, SuspicionDesk desk, SuspicionReader reader, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (FaultsOf(request, clock) is { Count: > 0 } faults) return TypedResults.ValidationProblem(faults);
        if (await desk.KnownAsync(request.RequestId, person, cancellationToken) is { } known)
        {
            return IsSame(known, request)
                ? TypedResults.Ok(await reader.ReadAsync(known, person, cancellationToken))
                : Refusals.Conflict(isOtherBody: true);
        }

        if (await desk.ReportAsync(request, [], person, cancellationToken) is not { } report)
            return Refusals.Conflict(isOtherBody: false);
        return TypedResults.Created(
            $"/api/suspicions/{report.Id}", await reader.ReadAsync(report, person, cancellationToken));
    }

    internal static bool IsSame(SuspicionReport known, SuspicionRequest sent) =>
        (known.Kind, known.What, known.HappenedOn, known.Region)
            == (sent.Kind, sent.What.Trim(), sent.HappenedOn, sent.Region);

    /// <summary>What the checks on single fields cannot see.</summary>
    internal static Dictionary<string, string[]> FaultsOf(SuspicionRequest request, TimeProvider clock)
    {
        Dictionary<string, string[]> faults = [];
        if (string.IsNullOrWhiteSpace(request.AboutCode) && string.IsNullOrWhiteSpace(request.About))
        {
            faults["about"] = [Tongue.Say(
                "请填写对方的统一社会信用代码，或者用文字说明是谁（姓名、车牌、特征等）",
                "Say whom it is about: the code, or a name, a plate, an appearance")];
        }

        if (request.HappenedOn > ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime))
            faults["happenedOn"] = [Tongue.Say("发生日期不能晚于今天", "The day is not after today")];
        return faults;
    }

    public static async Task<Ok<Page<SuspicionRow>>> List(
        Word<SuspicionState>? state, [AsParameters] PageQuery page, SuspicionReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.ListAsync(state?.Value, page, person, cancellationToken));

    /// <summary>The list as it is filtered, as a file.</summary>
    public static Task<IResult> Export(
        Word<SuspicionState>? state, string? format, SuspicionReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "suspicions", format, page => reader.ListAsync(state?.Value, page, person, cancellationToken),
            [
                new Column<SuspicionRow>("回执号", "Number", r => r.Number),
                new Column<SuspicionRow>("报告时间", "Reported", r => r.ReportedAt),
                new Column<SuspicionRow>("报告单位", "Reporter", r => r.Reporter),
                new Column<SuspicionRow>("可疑情形", "Kind", r => SuspicionWords.Of(r.Kind)),
                new Column<SuspicionRow>("涉及单位代码", "About (code)", r => r.AboutCode),
                new Column<SuspicionRow>("涉及对象", "About", r => r.About),
                new Column<SuspicionRow>("发生日期", "Day", r => r.HappenedOn),
                new Column<SuspicionRow>("地区", "Region", r => r.RegionName),
                new Column<SuspicionRow>("情况", "What", r => r.What),
                new Column<SuspicionRow>("状态", "State", r => SuspicionWords.Of(r.State)),
                new Column<SuspicionRow>("答复期限", "Due", r => r.DueOn),
            ]);

    public static async Task<Results<Ok<SuspicionDetail>, NotFound>> Show(
        long number, SuspicionDesk desk, SuspicionReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await desk.FindAsync(number, person, cancellationToken) is { } report
            ? TypedResults.Ok(await reader.ReadAsync(report, person, cancellationToken)) : TypedResults.NotFound();

    public static async Task<Results<Ok<SuspicionDetail>, NotFound, Conflict>> Add(
        long number, SuspicionAddition request, SuspicionDesk desk, SuspicionReader reader, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } report
            || report.Organisation != person.Organisation) return TypedResults.NotFound();
        return await desk.AddAsync(report, request.Text.Trim(), person, cancellationToken)
            ? TypedResults.Ok(await reader.ReadAsync(report, person, cancellationToken)) : TypedResults.Conflict();
    }

    public static async Task<Results<Ok<SuspicionDetail>, NotFound, Conflict, ValidationProblem>> Attach(
        long number, IFormFile file, SuspicionDesk desk, SuspicionReader reader, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } report
            || report.Organisation != person.Organisation) return TypedResults.NotFound();
        (PaperFile? sent, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, cancellationToken);
        if (sent is null) return TypedResults.ValidationProblem(faults);
        return await desk.AttachAsync(report, sent, person, cancellationToken)
            ? TypedResults.Ok(await reader.ReadAsync(report, person, cancellationToken)) : TypedResults.Conflict();
    }

    /// <summary>For who sent it and the police; always as a download.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> File(
        long number, long file, SuspicionDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } report) return TypedResults.NotFound();
        Id<SuspicionFile> id = new(file);
        SuspicionFile? found = await db.SuspicionFiles.AsNoTracking()
            .FirstOrDefaultAsync(f => f.Id == id && f.Report == report.Id, cancellationToken);
        return found is null
            ? TypedResults.NotFound() : TypedResults.File(found.Content, found.ContentType, found.FileName);
    }
}
