using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Jobs;

namespace Traceability.Api.Features.Carriers;

/// <summary>
/// 途中事件报告: lost, stolen, robbed, leaking, an accident, a delay. An alert at once to the authorities of the place and
/// of the parties, and to the shipper (易制毒化学品管理条例第三十四条).
/// </summary>
public static class ReportIncident
{
    private const int WordsInAlert = 200;

    public static async Task<Results<Created<IncidentRow>, Ok<IncidentRow>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long consignment, IncidentRequest request, TraceabilityDb db, CurrentPerson person, AlertDesk desk,
        IdSource ids, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await ConsignmentWay.FindAsync(consignment, db, person, cancellationToken) is not { } way)
            return TypedResults.NotFound();
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        IncidentReport report = Of(request, way, person, ids, now);
        if (await KnownAsync(report, db, cancellationToken) is { } known)
            return await RepeatAsync(known, report, way, db, desk, cancellationToken);
        if (!Shape.CanHaveHappened(request.At.UtcDateTime, now))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["at"] = [Tongue.Say("发生时间不能晚于现在或早于1990年", "Neither in the future nor before 1990")],
            });
        }

        db.IncidentReports.Add(report);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            db.ChangeTracker.Clear();
            return await KnownAsync(report, db, cancellationToken) is { } other
                ? await RepeatAsync(other, report, way, db, desk, cancellationToken)
                : Refusals.Conflict(isOtherBody: false);
        }

        await AlertAsync(report, way, db, desk, cancellationToken);
        return TypedResults.Created(
            $"/api/consignments/{consignment}/incidents", await IncidentRow.ReadAsync(report, db, cancellationToken));
    }

    /// <summary>The alert again, too: the first attempt may have ended between the two.</summary>
    private static async Task<Results<Created<IncidentRow>, Ok<IncidentRow>, NotFound, ValidationProblem,
        ProblemHttpResult>> RepeatAsync(
        IncidentReport known, IncidentReport sent, ConsignmentWay way, TraceabilityDb db, AlertDesk desk,
        CancellationToken cancellationToken)
    {
        bool isSame = (known.Consignment, known.Kind, known.At, known.Region, known.Place, known.What)
            == (sent.Consignment, sent.Kind, sent.At, sent.Region, sent.Place, sent.What);
        if (!isSame) return Refusals.Conflict(isOtherBody: true);
        await AlertAsync(known, way, db, desk, cancellationToken);
        return TypedResults.Ok(await IncidentRow.ReadAsync(known, db, cancellationToken));
    }

    private static async Task<IncidentReport?> KnownAsync(
        IncidentReport sent, TraceabilityDb db, CancellationToken cancellationToken) =>
        await db.IncidentReports.AsNoTracking().FirstOrDefaultAsync(
            i => i.Organisation == sent.Organisation && i.RequestId == sent.RequestId, cancellationToken);

    private static IncidentReport Of(
        IncidentRequest r, ConsignmentWay way, CurrentPerson person, IdSource ids, DateTime now) => new()
        {
            Id = ids.Next<IncidentReport>(),
            Consignment = way.Consignment.Id,
            Organisation = person.Organisation,
            RequestId = r.RequestId,
            Kind = r.Kind,
            At = ChinaTime.ToMillisecond(r.At.UtcDateTime),
            Region = r.Region,
            Place = string.IsNullOrWhiteSpace(r.Place) ? null : r.Place.Trim(),
            What = r.What.Trim(),
            RecordedBy = person.UserId,
            RecordedAt = now,
        };

    private static async Task AlertAsync(
        IncidentReport report, ConsignmentWay way, TraceabilityDb db, AlertDesk desk,
        CancellationToken cancellationToken)
    {
        string unit = await db.Organisations.Where(o => o.Id == report.Organisation).Select(o => o.Name)
            .SingleAsync(cancellationToken);
        string rule = !IncidentReport.IsLoss(report.Kind) ? "R-063" : way.HasPrecursors ? "R-077" : "R-078";
        string what = report.What.Length > WordsInAlert ? report.What[..WordsInAlert] + "…" : report.What;
        string place = RegionCode.TryParse(report.Region, out RegionCode region)
            ? RegionSeed.Table.FullNameZh(region) + report.Place : report.Region;
        (string zh, string en) = IncidentWords.Pair(report.Kind);
        string at = ChinaTime.Show(report.At);
        Suspicion Told(Id<Organisation> organisation, string period, string? ground) => new()
        {
            Key = new AlertKey(rule, report.Subject, period),
            Organisation = organisation,
            Region = ground,
            Level = IncidentReport.LevelOf(report.Kind),
            MessageZh = $"{unit}报告途中事件（{zh}），{at}，{place}：{what}",
            MessageEn = $"{en} on the way, reported by \"{unit}\", {at}, \"{place}\": \"{what}\"",
            Evidence = [string.Create(CultureInfo.InvariantCulture, $"consignment-{report.Consignment.Value}")],
            FirstSeenOn = ChinaTime.DayOf(report.At),
        };
        List<Suspicion> told = [Told(report.Organisation, "", report.Region)];
        if (way.Consignment.Shipper != report.Organisation) told.Add(Told(way.Consignment.Shipper, "shipper", null));
        await desk.RaiseAsync(told, cancellationToken);
    }
}

/// <summary>What happened.</summary>
public sealed record IncidentRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    public required IncidentKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    [Text(6, MinimumLength = 6), Region, Code]
    public required string Region { get; init; }

    [Text(200)]
    public string? Place { get; init; }

    /// <summary>What happened, what was done.</summary>
    [Text(1000, MinimumLength = 2)]
    public required string What { get; init; }
}
