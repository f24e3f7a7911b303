using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Cases;

/// <summary>办案人员: the lead adds and removes them; officers of other agencies with a reason and an end day.</summary>
public static class CaseMembers
{
    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Add(
        long number, CaseMemberRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person, IdSource ids,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (CaseDesk.Refuse(seat, CaseAct.AddMember) is { } refused) return refused;
        (User? user, AgencyKind? agency) = await UserAsync(request.UserName, db, cancellationToken);
        Dictionary<string, string[]> faults = FaultsOf(request, user, agency, desk.Today);
        if (user is null || faults.Count > 0) return TypedResults.ValidationProblem(faults);
        Case found = seat.Case;
        CaseMember? there = await db.CaseMembers.FirstOrDefaultAsync(
            m => m.Case == found.Id && m.User == user.Id && m.RemovedAt == null, cancellationToken);
        if (there is not null && there.Role == request.Role && there.Until == request.Until)
            return TypedResults.Ok(Receipt(found));
        // Another role or day: the seat before ends, so that the rows say who was what when.
        there?.Remove(desk.Now);
        if (there?.Role == MemberRole.Lead && await IsLastLeadAsync(there, db, cancellationToken))
        {
            db.ChangeTracker.Clear();
            return LastLead();
        }

        CaseMember member = new()
        {
            Id = ids.Next<CaseMember>(),
            Case = found.Id,
            User = user.Id,
            Organisation = user.Organisation,
            Role = request.Role,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
            Until = request.Until,
            AddedAt = desk.Now,
            AddedBy = person.UserId,
        };
        db.CaseMembers.Add(member);
        string role = Tongue.Recorded(() => CaseWords.Of(request.Role));
        string text = $"{user.UserName} {role} {member.Reason}".Trim();
        return await desk.ActAsync(seat, CaseAct.AddMember, text, member.Id.Value, person,
            cancellationToken) is { } clash
            ? clash : TypedResults.Ok(Receipt(found));
    }

    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Remove(
        long number, CaseMemberRemoval request, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (CaseDesk.Refuse(seat, CaseAct.RemoveMember) is { } refused) return refused;
        (User? user, _) = await UserAsync(request.UserName, db, cancellationToken);
        Case found = seat.Case;
        CaseMember? there = user is null ? null : await db.CaseMembers.FirstOrDefaultAsync(
            m => m.Case == found.Id && m.User == user.Id && m.RemovedAt == null, cancellationToken);
        if (there is null) return Refusals.Wrong("userName", "本案没有这名办案人员", "Nobody of that name is on the case");
        if (there.Role == MemberRole.Lead && await IsLastLeadAsync(there, db, cancellationToken)) return LastLead();
        there.Remove(desk.Now);
        return await desk.ActAsync(
            seat, CaseAct.RemoveMember, $"{user!.UserName} {request.Reason.Trim()}", there.Id.Value, person,
            cancellationToken) is { } clash
            ? clash : TypedResults.Ok(Receipt(found));
    }

    private static Dictionary<string, string[]> FaultsOf(
        CaseMemberRequest r, User? user, AgencyKind? agency, DateOnly today)
    {
        Dictionary<string, string[]> faults = [];
        if (user is null || agency is null)
        {
            faults["userName"] = [Tongue.Say(
                "没有这名监管部门的用户：请核对登录名", "No such officer of an authority: check the sign-in's name")];
            return faults;
        }

        if (r.Role != MemberRole.Invited && agency != AgencyKind.Police)
        {
            faults["role"] = [Tongue.Say(
                "其他机关的人员只能“邀请参加”", "Officers of other agencies are invited, not members")];
        }

        if (r.Role == MemberRole.Lead && r.Until is not null)
            faults["until"] = [Tongue.Say("主办人员不设期限：请留空", "A lead has no last day: leave it empty")];
        else if (r.Role != MemberRole.Invited && r.Until < today)
            faults["until"] = [Tongue.Say("不能早于今天", "Not before today")];
        if (r.Role != MemberRole.Invited) return faults;
        if (string.IsNullOrWhiteSpace(r.Reason))
            faults["reason"] = [Tongue.Say("邀请其他机关人员须写明理由", "Say why an officer of another agency is invited")];
        if (r.Until is not { } until) faults["until"] = [Tongue.Say("须写明参加到哪一天", "Say until which day")];
        else if (until < today) faults["until"] = [Tongue.Say("不能早于今天", "Not before today")];
        return faults;
    }

    private static async Task<(User? User, AgencyKind? Agency)> UserAsync(
        string name, TraceabilityDb db, CancellationToken stop)
    {
        string normal = name.Trim().ToUpperInvariant();
        User? user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == normal, stop);
        if (user is null) return (null, null);
        bool isOfficer = await (
            from link in db.UserRoles
            where link.UserId == user.Id
            join r in db.Roles on link.RoleId equals r.Id
            select r.Name).AnyAsync(r => Roles.Regulators.Contains(r), stop);
        return (user, !isOfficer ? null : await db.Organisations.Where(o => o.Id == user.Organisation)
            .Select(o => o.Agency).FirstOrDefaultAsync(stop));
    }

    private static async Task<bool> IsLastLeadAsync(CaseMember there, TraceabilityDb db, CancellationToken stop) =>
        !await db.CaseMembers.AnyAsync(
            m => m.Case == there.Case && m.Role == MemberRole.Lead && m.RemovedAt == null && m.Until == null
                && m.Id != there.Id && db.Users.Any(u => u.Id == m.User && u.Organisation == m.Organisation), stop);

    private static ValidationProblem LastLead() => Refusals.Wrong(
        "userName", "案件须有主办人员：请先加入另一名主办", "A case has a lead: add another one first");

    private static CaseReceipt Receipt(Case c) => new(c.Id.Value, c.Number, c.Events, null);
}

/// <summary>Who is to be on the case, as what.</summary>
public sealed record CaseMemberRequest
{
    [Text(64, MinimumLength = 1)]
    public required string UserName { get; init; }

    public required MemberRole Role { get; init; }

    [Text(500)]
    public string? Reason { get; init; }

    /// <summary>Last day; needed of an invited officer.</summary>
    [Day]
    public DateOnly? Until { get; init; }
}

/// <summary>Who is no longer on the case, and why.</summary>
public sealed record CaseMemberRemoval
{
    [Text(64, MinimumLength = 1)]
    public required string UserName { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
