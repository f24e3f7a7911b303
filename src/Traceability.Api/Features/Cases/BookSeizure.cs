using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 登记扣押: an identified item becomes a seizure in the books, through the same gate as every movement: from wherever the
/// books have the goods. A person posts it; sent again, it is the same movement.
/// </summary>
public static class BookSeizure
{
    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long number, long item, CaseDesk desk, MovementDesk movements, TraceabilityDb db, CurrentPerson person,
        HttpContext context, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (await IdentifyItem.FindItemAsync(seat.Case, item, db, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        if (await StandsAsync(found, db, cancellationToken)) return TypedResults.Ok(Receipt(seat.Case, item));
        if (CaseDesk.Refuse(seat, CaseAct.PostSeizure) is { } refused) return refused;
        if (await OfAsync(seat.Case, found, db, person, cancellationToken) is not { } request)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["item"] = [Tongue.Say(
                    "先认定来源（包装或批号），台账才知道扣押的是哪一批", "Identify the package or lot first: the books go by lots")],
            });
        }

        // Posted before, and the answer or the link was lost: the same seizure, whoever sends it again.
        if (await PostedAsync(seat.Case, found, db, cancellationToken) is { } there)
        {
            return there.Lots.Contains(found.Lot!.Value)
                ? await LinkAsync(seat, found, there.Movement, request.RequestId, desk, person, cancellationToken)
                : IsOtherLot(there.Movement);
        }

        switch (await movements.RecordAsync(MovementKind.Seizure, request, person))
        {
            case RecordOutcome.Recorded done:
                return await LinkAsync(
                    seat, found, done.Movement.Id, request.RequestId, desk, person, cancellationToken);
            case RecordOutcome.Invalid invalid:
                return Refusals.Invalid(invalid.Faults);
            case RecordOutcome.Refused broken:
                return Refusals.Refused(broken.Findings);
            case RecordOutcome.Conflict conflict:
                return Refusals.Conflict(conflict.IsOtherBody);
            default:
                return Refusals.Busy(context);
        }
    }

    /// <summary>Whether a seizure of it is in the books and was not reversed.</summary>
    internal static async Task<bool> StandsAsync(SeizedItem item, TraceabilityDb db, CancellationToken stop) =>
        item.Seizure is { } seizure && !await db.Movements.AnyAsync(m => m.Reverses == seizure, stop);

    /// <summary>
    /// A seizure of this item that stands in the books and that the case does not know of yet, and what it took.
    /// </summary>
    internal static async Task<(Id<Movement> Movement, IReadOnlyList<Id<Commodity>> Lots)?> PostedAsync(
        Case found, SeizedItem item, TraceabilityDb db, CancellationToken stop)
    {
        Id<Movement>? posted = await Seizures(found, item, db).Where(m => !db.Movements.Any(r => r.Reverses == m.Id))
            .Select(m => (Id<Movement>?)m.Id).FirstOrDefaultAsync(stop);
        return posted is not { } movement ? null : (movement, await db.MovementLines.Where(l => l.Movement == movement)
            .Select(l => l.Commodity).Distinct().ToListAsync(stop));
    }

    /// <summary>The goods were seized in the books under another lot than the item is held to be now.</summary>
    internal static ValidationProblem IsOtherLot(Id<Movement> seizure) => Refusals.Wrong(
        "item",
        $"台账中已按另一批登记扣押（业务 {seizure}）：先冲销该笔扣押，或者改回原认定",
        $"Movement {seizure} seized it under another lot: reverse that seizure, or identify the item as before");

    /// <summary>All that were posted for this item by whoever is or was on the case.</summary>
    private static IQueryable<Movement> Seizures(Case found, SeizedItem item, TraceabilityDb db)
    {
        string first = FirstRequestId(found, item), later = first + "-";
        return db.Movements.AsNoTracking().Where(m => m.Kind == MovementKind.Seizure
            && db.CaseMembers.Where(c => c.Case == found.Id).Select(c => c.Organisation).Contains(m.Organisation)
            && (m.RequestId == first || m.RequestId.StartsWith(later)));
    }

    /// <summary>A seizure that was reversed is followed by one of its own.</summary>
    private static async Task<string> RequestIdAsync(
        Case found, SeizedItem item, TraceabilityDb db, CancellationToken stop)
    {
        string first = FirstRequestId(found, item);
        Id<Movement>? reversed = await Seizures(found, item, db).Where(m => db.Movements.Any(r => r.Reverses == m.Id))
            .OrderByDescending(m => m.Id).Select(m => (Id<Movement>?)m.Id).FirstOrDefaultAsync(stop);
        return reversed is null ? first : $"{first}-{reversed}";
    }

    private static string FirstRequestId(Case found, SeizedItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"CASE-{found.Id.Value}-{item.Number}");

    private static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> LinkAsync(
        CaseSeat seat, SeizedItem item, Id<Movement> seizure, string requestId, CaseDesk desk, CurrentPerson person,
        CancellationToken stop)
    {
        item.Post(seizure);
        return await desk.ActAsync(
            seat, CaseAct.PostSeizure, $"{item.Number}. {requestId}", item.Id.Value, person, stop) is { } clash
            ? clash : TypedResults.Ok(Receipt(seat.Case, item.Id.Value));
    }

    private static async Task<MovementRequest?> OfAsync(
        Case found, SeizedItem item, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        if (item.Lot is not { } lot) return null;
        var goods = await (
            from l in db.Lots.AsNoTracking()
            where l.Id == lot
            join p in db.Products on l.Product equals p.Id
            select new { Product = p.Code, l.Number }).FirstOrDefaultAsync(stop);
        string? package = item.Package is { } id
            ? await db.Packages.Where(p => p.Id == id).Select(p => p.Code).FirstOrDefaultAsync(stop) : null;
        string? officer = await (
            from u in db.Users
            where u.Id == person.UserId
            join p in db.People on u.Person equals (Id<Domain.Parties.Person>?)p.Id
            select p.Code).FirstOrDefaultAsync(stop);
        return goods is null ? null : new MovementRequest
        {
            RequestId = await RequestIdAsync(found, item, db, stop),
            OccurredAt = new DateTimeOffset(item.FoundAt, TimeSpan.Zero)
                .ToOffset(TimeSpan.FromMinutes(ChinaTime.OffsetMinutes)),
            TakenOverBy = officer,
            Reason = "涉案物品扣押",
            Items =
            [
                new MovementItemRequest
                {
                    Product = goods.Product,
                    Lot = goods.Number,
                    Package = package,
                    Quantity = item.Quantity.ToString(CultureInfo.InvariantCulture),
                    Unit = UnitName.Of(item.Unit),
                },
            ],
        };
    }

    private static CaseReceipt Receipt(Case c, long item) => new(c.Id.Value, c.Number, c.Events, item);
}
