using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Feed;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>核实、暂停、注销: registered → verified → suspended → closed; a closed organisation stays closed.</summary>
public static class ChangeStatus
{
    public static async Task<Results<NoContent, NotFound, Conflict, ProblemHttpResult>> Handle(
        string code, StatusRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Organisation? organisation = await Visibility.Overseen(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == code, cancellationToken);
        if (organisation is null || organisation.Id == person.Organisation) return TypedResults.NotFound();
        if (organisation.Status == OrganisationStatus.Closed || request.Status == OrganisationStatus.Registered)
            return TypedResults.Conflict();
        if (request.Status == OrganisationStatus.Closed && await StockAsync(db, organisation, cancellationToken) > 0)
            return TypedResults.Problem(
                title: Tongue.Say("库存不为零，不能注销（R-082）", "The unit still has stock and cannot be closed (R-082)"),
                detail: Tongue.Say(
                    "先依法销售、退回或者销毁全部库存（含代他人储存的货物）并登记，再办理注销（《非药品类易制毒化学品生产、经营许可办法》）",
                    "Sell under permit, return or destroy all stock, others' goods in your stores too, record it, "
                    + "then close (Order 5)"),
                statusCode: StatusCodes.Status422UnprocessableEntity);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        DateOnly today = ChinaTime.DayOf(now);
        DateOnly? verified = request.Status == OrganisationStatus.Verified ? today : organisation.VerifiedOn;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.Where(o => o.Id == organisation.Id).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.Status, request.Status)
                .SetProperty(o => o.VerifiedOn, verified), cancellationToken);
        db.NoteChange(organisation);
        if (request.Status == OrganisationStatus.Closed && !await db.BusinessStops
            .AnyAsync(s => s.Organisation == organisation.Id && s.WithdrawnAt == null, cancellationToken))
        {
            await DeclareStop.NewAsync(
                db, organisation.Id, today, "注销", person.UserId, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>
    /// How many accounts are not empty: of its goods, in stores or on the way, and of others' goods in its stores.
    /// </summary>
    private static async Task<int> StockAsync(
        TraceabilityDb db, Organisation organisation, CancellationToken cancellationToken)
    {
        List<long> stores = [.. (await db.Sites.Where(s => s.Organisation == organisation.Id).Select(s => s.Id)
            .ToListAsync(cancellationToken)).Select(s => s.Value)];
        return await (
            from account in db.Accounts
            where (account.Owner == organisation.Id
                    && (account.Kind == AccountKind.OnHand || account.Kind == AccountKind.InTransit))
                || (account.Kind == AccountKind.OnHand && stores.Contains(account.Holder))
            join entry in db.LedgerEntries on new { Account = account.Id, Seq = account.Entries }
                equals new { entry.Account, entry.Seq }
            where entry.After > 0
            select account.Id).CountAsync(cancellationToken);
    }
}

/// <summary>The new status.</summary>
public sealed record StatusRequest
{
    public required OrganisationStatus Status { get; init; }
}
