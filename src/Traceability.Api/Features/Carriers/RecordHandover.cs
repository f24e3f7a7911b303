using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Jobs;

namespace Traceability.Api.Features.Carriers;

/// <summary>
/// 转运交接: who had the goods gives them to who has them next, both by name. It took place, so it is recorded as it was;
/// what does not agree with permit or plan is a finding and an alert at once.
/// </summary>
public static class RecordHandover
{
    public static async Task<Results<Created<ConsignmentLegs>, Ok<ConsignmentLegs>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long consignment, HandoverRequest request, TraceabilityDb db, CurrentPerson person, AlertDesk desk,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await ConsignmentWay.FindAsync(consignment, db, person, cancellationToken) is not { } way)
            return TypedResults.NotFound();
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        LegParties parties = await LegParties.ReadAsync(
            db, [request.Carrier], [request.Driver, request.HandedOverBy, request.TakenOverBy], cancellationToken);
        LegHandover handover = Of(request, way, parties, person, now);
        if (way.Handovers.FirstOrDefault(h => h.Leg == request.Leg) is { } known)
        {
            return parties.Faults.Count == 0 && IsSame(known, handover)
                ? TypedResults.Ok(await ConsignmentLegs.ReadAsync(way, db, cancellationToken))
                : Refusals.Taken("leg");
        }

        Check(request, way, parties, now);
        if (parties.Faults.Count > 0) return TypedResults.ValidationProblem(parties.Faults);
        if (person.Organisation != way.Consignment.Shipper && person.Organisation != way.Holder
            && person.Organisation != handover.Carrier)
            return OnlyWhoHasIt();
        if (!way.IsOnTheWay) return Arrived();
        IReadOnlyList<Finding> findings = LegCheck.OfHandover(way.Facts(parties.Carriers, way.Plan), handover);
        db.LegHandovers.Add(With(handover, FindingJson.Write(findings)));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Taken("leg");
        }

        await AlertAsync(handover, way, findings, desk, cancellationToken);
        ConsignmentWay after = await ConsignmentWay.FindAsync(consignment, db, person, cancellationToken) ?? way;
        return TypedResults.Created(
            $"/api/consignments/{consignment}/legs", await ConsignmentLegs.ReadAsync(after, db, cancellationToken));
    }

    private static LegHandover Of(
        HandoverRequest r, ConsignmentWay way, LegParties parties, CurrentPerson person, DateTime now)
    {
        // Who gives is of the unit that had it before this leg, also when the same handover is sent once more.
        Id<Organisation> giver = way.Chain.LastOrDefault(c => c.Number < r.Leg)?.Carrier ?? way.Holder;
        Id<Organisation> carrier = parties.Carrier(r.Carrier, way.Consignment.Shipper, "carrier");
        return new LegHandover
        {
            Consignment = way.Consignment.Id,
            Leg = r.Leg,
            At = ChinaTime.ToMillisecond(r.At.UtcDateTime),
            Region = r.Region,
            Place = r.Place,
            Carrier = carrier,
            Vehicle = LegParties.Vehicle(r.Vehicle),
            Driver = parties.Person(r.Driver, carrier, "driver"),
            HandedOverBy = parties.Person(r.HandedOverBy, giver, "handedOverBy") ?? default,
            TakenOverBy = parties.Person(r.TakenOverBy, carrier, "takenOverBy") ?? default,
            GoodsAgree = r.GoodsAgree,
            RecordedBy = person.UserId,
            RecordedAt = now,
        };
    }

    private static void Check(HandoverRequest request, ConsignmentWay way, LegParties parties, DateTime now)
    {
        int next = way.Chain.Count + 1;
        if (request.Leg != next)
            parties.Fault("leg", $"下一段是第 {next} 段，按顺序交接", $"The next leg is {next}: one after the other");
        if (!Shape.CanHaveHappened(request.At.UtcDateTime, now))
            parties.Fault("at", "交接时间不能晚于现在或早于1990年", "Neither in the future nor before 1990");
        else if (ChinaTime.ToMillisecond(request.At.UtcDateTime) < way.Chain[^1].From)
            parties.Fault("at", "早于上一次交接或者发货", "Before the handover, or the dispatch, that came before it");
        if (request.HandedOverBy == request.TakenOverBy)
            parties.Fault("takenOverBy", "交出人和接收人须为两人", "Giver and taker are two persons");
    }

    private static bool IsSame(LegHandover known, LegHandover sent) =>
        (known.At, known.Region, known.Place, known.Carrier, known.Vehicle, known.Driver, known.GoodsAgree)
            == (sent.At, sent.Region, sent.Place, sent.Carrier, sent.Vehicle, sent.Driver, sent.GoodsAgree)
        && (known.HandedOverBy, known.TakenOverBy) == (sent.HandedOverBy, sent.TakenOverBy);

    private static LegHandover With(LegHandover h, string? findings) => new()
    {
        Consignment = h.Consignment,
        Leg = h.Leg,
        At = h.At,
        Region = h.Region,
        Place = h.Place,
        Carrier = h.Carrier,
        Vehicle = h.Vehicle,
        Driver = h.Driver,
        HandedOverBy = h.HandedOverBy,
        TakenOverBy = h.TakenOverBy,
        GoodsAgree = h.GoodsAgree,
        Findings = findings,
        RecordedBy = h.RecordedBy,
        RecordedAt = h.RecordedAt,
    };

    private static async Task AlertAsync(
        LegHandover handover, ConsignmentWay way, IReadOnlyList<Finding> findings, AlertDesk desk,
        CancellationToken cancellationToken)
    {
        if (findings.Count == 0) return;
        string subject = string.Create(
            CultureInfo.InvariantCulture, $"consignment-{handover.Consignment.Value}");
        await desk.RaiseAsync(
            [.. findings.Select(f => new Suspicion
            {
                Key = new AlertKey(f.Rule, subject, string.Create(CultureInfo.InvariantCulture, $"leg-{handover.Leg}")),
                Organisation = way.Consignment.Shipper,
                Level = f.Level,
                MessageZh = $"转运交接：{f.MessageZh}",
                MessageEn = $"Handover on the way: {f.MessageEn}",
                Evidence = [subject],
                FirstSeenOn = ChinaTime.DayOf(handover.At),
            })],
            cancellationToken);
    }

    private static ProblemHttpResult OnlyWhoHasIt() => TypedResults.Problem(
        title: Tongue.Say("只有发货单位、交出的或者接收的承运单位可以登记交接",
            "Only the shipper and the carriers who give and take record a handover"),
        statusCode: StatusCodes.Status403Forbidden);

    private static ProblemHttpResult Arrived() => TypedResults.Problem(
        title: Tongue.Say("货物已经到达，不能再交接", "It has arrived: nobody has it on the way"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>What took place.</summary>
public sealed record HandoverRequest
{
    /// <summary>The leg that begins: 2 for the first handover.</summary>
    public required int Leg { get; init; }

    public required DateTimeOffset At { get; init; }

    [Text(6, MinimumLength = 6), Region, Code]
    public required string Region { get; init; }

    [Text(200)]
    public string? Place { get; init; }

    /// <summary>USCC of who has the goods from now on.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Carrier { get; init; }

    [Text(32, MinimumLength = 2)]
    public required string Vehicle { get; init; }

    [Text(64), Code]
    public string? Driver { get; init; }

    /// <summary>交出人: a person of the carrier that had them.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string HandedOverBy { get; init; }

    /// <summary>接收人: a person of the carrier that takes them.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string TakenOverBy { get; init; }

    /// <summary>货证相符: the taker compared goods and papers .</summary>
    public required bool GoodsAgree { get; init; }
}
