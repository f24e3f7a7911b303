using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Carriers;

/// <summary>
/// 安排运输分段: the shipper says before the first handover on which legs a consignment travels, with which carrier,
/// vehicle and driver. Each leg is judged like the whole; a plan is made once.
/// </summary>
public static class PlanLegs
{
    private static readonly TimeSpan LongestTrip = TimeSpan.FromDays(366);

    public static async Task<Results<Created<ConsignmentLegs>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long consignment, LegPlanRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await ConsignmentWay.FindAsync(consignment, db, person, cancellationToken) is not { } way)
            return TypedResults.NotFound();
        if (way.Consignment.Shipper != person.Organisation) return OnlyTheShipper();
        LegParties parties = await LegParties.ReadAsync(
            db, request.Legs.Select(l => l.Carrier), request.Legs.Select(l => l.Driver), cancellationToken);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        CheckWay(request, way, parties);
        CheckTimes(request.Legs, way, parties);
        List<TransportLeg> plan = [.. request.Legs.Select((l, i) => Of(l, i, way, parties, person, now))];
        if (parties.Faults.Count > 0) return TypedResults.ValidationProblem(parties.Faults);
        if (!way.IsOnTheWay || way.Plan.Count > 0 || way.Handovers.Count > 0) return TooLate(way);
        IReadOnlyList<Finding> findings = LegCheck.OfPlan(way.Facts(parties.Carriers, plan));
        if (findings.Count > 0) return Refusals.Refused(findings);
        db.TransportLegs.AddRange(plan);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Taken("legs");
        }

        ConsignmentWay planned = await ConsignmentWay.FindAsync(consignment, db, person, cancellationToken) ?? way;
        return TypedResults.Created(
            $"/api/consignments/{consignment}/legs",
            await ConsignmentLegs.ReadAsync(planned, db, cancellationToken));
    }

    private static TransportLeg Of(
        LegRequest leg, int index, ConsignmentWay way, LegParties parties, CurrentPerson person, DateTime now)
    {
        Id<Domain.Parties.Organisation> carrier = parties.Carrier(
            leg.Carrier, way.Consignment.Shipper, $"legs[{index}].carrier");
        return new TransportLeg
        {
            Consignment = way.Consignment.Id,
            Number = index + 1,
            FromRegion = leg.FromRegion,
            ToRegion = leg.ToRegion,
            Place = leg.Place,
            Carrier = carrier,
            Vehicle = LegParties.Vehicle(leg.Vehicle),
            Driver = parties.Person(leg.Driver, carrier, $"legs[{index}].driver"),
            PlannedDeparture = ChinaTime.ToMillisecond(leg.PlannedDeparture.UtcDateTime),
            PlannedArrival = ChinaTime.ToMillisecond(leg.PlannedArrival.UtcDateTime),
            RecordedBy = person.UserId,
            RecordedAt = now,
        };
    }

    /// <summary>The legs follow each other from where it set out to where it goes, in place and time.</summary>
    private static void CheckWay(LegPlanRequest request, ConsignmentWay way, LegParties parties)
    {
        IReadOnlyList<LegRequest> legs = request.Legs;
        if (legs.Count < 2)
        {
            parties.Fault("legs", "分段运输至少两段；一段的在发货时填写", "At least two legs; a single one stands on the dispatch");
            return;
        }

        if (legs[0].FromRegion != way.FromRegion)
            parties.Fault("legs[0].fromRegion", $"第一段从发货地 {way.FromRegion} 起运",
                $"The first leg begins where it set out, {way.FromRegion}");
        if (legs[^1].ToRegion != way.ToRegion)
            parties.Fault($"legs[{legs.Count - 1}].toRegion", $"最后一段到收货地 {way.ToRegion}",
                $"The last leg ends where it goes, {way.ToRegion}");
        for (int i = 1; i < legs.Count; i++)
        {
            if (legs[i].FromRegion != legs[i - 1].ToRegion)
                parties.Fault($"legs[{i}].fromRegion", "须与上一段的到达地相同", "It begins where the leg before ends");
        }
    }

    private static void CheckTimes(IReadOnlyList<LegRequest> legs, ConsignmentWay way, LegParties parties)
    {
        for (int i = 0; i < legs.Count; i++)
        {
            if (legs[i].PlannedArrival < legs[i].PlannedDeparture)
                parties.Fault($"legs[{i}].plannedArrival", "到达早于出发", "It arrives before it departs");
            if (i > 0 && legs[i].PlannedDeparture < legs[i - 1].PlannedArrival)
                parties.Fault($"legs[{i}].plannedDeparture", "早于上一段的到达", "Before the leg before it arrives");
            foreach ((string name, DateTimeOffset at) in new[]
            {
                ("plannedDeparture", legs[i].PlannedDeparture), ("plannedArrival", legs[i].PlannedArrival),
            })
            {
                TimeSpan away = at.UtcDateTime - way.Consignment.DepartedAt;
                if (away < TimeSpan.Zero || away > LongestTrip)
                    parties.Fault($"legs[{i}].{name}", "须在发货之后一年以内", "After the dispatch, and within a year of it");
            }
        }
    }

    private static ProblemHttpResult OnlyTheShipper() => TypedResults.Problem(
        title: Tongue.Say("只有发货单位可以安排运输分段", "Only the shipper plans the legs"),
        statusCode: StatusCodes.Status403Forbidden);

    private static ProblemHttpResult TooLate(ConsignmentWay way) => TypedResults.Problem(
        title: !way.IsOnTheWay
            ? Tongue.Say("货物已经到达，不能再安排运输分段", "It has arrived: there is nothing to plan")
            : Tongue.Say(
                "运输分段已经安排或者已经交接，不能更改；与计划不同的情况在交接时如实登记",
                "The legs are planned, or begun, and stay so; what differs is recorded at the handover"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>All legs in their order.</summary>
public sealed record LegPlanRequest
{
    [AtMost(20)]
    public required IReadOnlyList<LegRequest> Legs { get; init; }
}

/// <summary>One leg.</summary>
public sealed record LegRequest
{
    [Text(6, MinimumLength = 6), Region, Code]
    public required string FromRegion { get; init; }

    [Text(6, MinimumLength = 6), Region, Code]
    public required string ToRegion { get; init; }

    /// <summary>到达地点: station, yard, port.</summary>
    [Text(200)]
    public string? Place { get; init; }

    /// <summary>USCC of the carrier; the shipper's own when it carries itself.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Carrier { get; init; }

    /// <summary>车牌、车次、船名.</summary>
    [Text(32, MinimumLength = 2)]
    public required string Vehicle { get; init; }

    /// <summary>驾驶员: person code.</summary>
    [Text(64), Code]
    public string? Driver { get; init; }

    public required DateTimeOffset PlannedDeparture { get; init; }

    public required DateTimeOffset PlannedArrival { get; init; }
}
