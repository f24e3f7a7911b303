using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>编制检查计划: kind, reason, period, agencies, and units by hand, by risk or from a pool.</summary>
public static class MakePlan
{
    /// <summary>Days of one plan at most.</summary>
    public const int DaysMost = 366;

    public static async Task<Results<Created<PlanDetail>, Ok<PlanDetail>, ValidationProblem, ProblemHttpResult>> Handle(
        PlanRequest request, PlanDesk desk, CurrentPerson person, IdSource ids, CancellationToken stop)
    {
        TraceabilityDb db = desk.Db;
        InspectionPlan? known = await db.InspectionPlans.AsNoTracking().FirstOrDefaultAsync(
            p => p.Lead == person.Organisation && p.RequestId == request.RequestId, stop);
        if (known is not null)
        {
            bool isSame = (known.Kind, known.Title, known.Reason, known.From, known.To, known.DrawCount)
                == (request.Kind, request.Title, request.Reason, request.From, request.To, request.Draw);
            return isSame ? TypedResults.Ok(await desk.ReadAsync(known, person, stop))
                : Refusals.Conflict(isOtherBody: true);
        }

        DateTime now = desk.Now;
        Dictionary<string, string[]> faults = DayFaults(request, ChinaTime.DayOf(now));
        List<Id<Organisation>> agencies = await AgenciesAsync(request, db, person, faults, stop);
        InspectionPlan plan = new()
        {
            Id = ids.Next<InspectionPlan>(),
            RequestId = request.RequestId,
            Kind = request.Kind,
            Title = request.Title,
            Reason = request.Reason,
            From = request.From,
            To = request.To,
            Lead = person.Organisation,
            DrawCount = request.Draw,
            By = person.UserId,
            At = now,
        };
        IReadOnlyList<PlanUnit> units = await PlanUnits.ChooseAsync(plan.Id, request, db, person, now, faults, stop);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        db.InspectionPlans.Add(plan);
        PlanAgency own = new() { Plan = plan.Id, Agency = person.Organisation };
        own.Accept();
        db.PlanAgencies.Add(own);
        db.PlanAgencies.AddRange(agencies.Select(a => new PlanAgency { Plan = plan.Id, Agency = a }));
        db.PlanUnits.AddRange(units);
        if (!await desk.KeepAsync(plan, 1, PlanAct.Make, null, person, stop))
            return Refusals.Conflict(isOtherBody: false);
        return TypedResults.Created(
            $"/api/inspection-plans/{plan.Id.Value}", await desk.ReadAsync(plan, person, stop));
    }

    private static Dictionary<string, string[]> DayFaults(PlanRequest request, DateOnly today)
    {
        Dictionary<string, string[]> faults = [];
        string least = Tongue.Say("须为不小于1的整数", "A whole number, not below 1");
        if (request.Riskiest < 1) faults["riskiest"] = [least];
        if (request.Draw < 1) faults["draw"] = [least];
        if (request.To < request.From || request.To > request.From.AddDays(DaysMost))
        {
            faults["to"] = [Tongue.Say(
                $"结束日期不早于开始日期，最长 {DaysMost} 天", $"Not before the first day, {DaysMost} days at most")];
        }
        else if (request.To < today)
        {
            faults["to"] = [Tongue.Say("结束日期不能早于今天", "The last day is not over yet")];
        }

        return faults;
    }

    private static async Task<List<Id<Organisation>>> AgenciesAsync(
        PlanRequest request, TraceabilityDb db, CurrentPerson person, Dictionary<string, string[]> faults,
        CancellationToken stop)
    {
        string[] codes = [.. request.Agencies.Distinct()];
        List<Organisation> found = await db.Organisations.AsNoTracking()
            .Where(o => codes.Contains(o.Code) && o.Agency != null && o.Agency != AgencyKind.Committee)
            .ToListAsync(stop);
        for (int i = 0; i < request.Agencies.Count; i++)
        {
            if (found.All(o => o.Code != request.Agencies[i]) || request.Agencies[i] == person.OrganisationCode)
            {
                faults[$"agencies[{i}]"] = [Tongue.Say(
                    "没有这个机关，或者就是本机关；请填写参加机关的统一社会信用代码",
                    "No such agency, or your own: give the USCC of an agency to be invited")];
            }
        }

        if (request.Kind == PlanKind.CrossRegion && found.All(o => o.Region == person.Region))
        {
            faults.TryAdd("agencies", [Tongue.Say(
                "交叉互检须有其他地区的机关参加", "A cross-region inspection has an agency of another region")]);
        }

        return found.ConvertAll(o => o.Id);
    }
}

/// <summary>A plan as it is made.</summary>
public sealed record PlanRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    public required PlanKind Kind { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Title { get; init; }

    [Text(2000, MinimumLength = 2)]
    public required string Reason { get; init; }

    [Day]
    public required DateOnly From { get; init; }

    [Day]
    public required DateOnly To { get; init; }

    /// <summary>USCC of the agencies that are invited.</summary>
    [AtMost(20)]
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>USCC of units chosen by hand.</summary>
    [AtMost(200)]
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>How many of the ground's units with the highest risk score are added.</summary>
    public int? Riskiest { get; init; }

    /// <summary>双随机: how many units are drawn from the pool.</summary>
    public int? Draw { get; init; }

    /// <summary>Kinds of units in the pool; empty: all of the ground.</summary>
    [AtMost(16)]
    public IReadOnlyList<OrganisationKinds> DrawFrom { get; init; } = [];
}
