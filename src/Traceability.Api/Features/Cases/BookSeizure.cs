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
        if (await PostedAsync(found, request.RequestId, db, cancellationToken) is { } there)
            return await LinkAsync(seat, found, there, request.RequestId, desk, person, cancellationToken);
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

    private static Task<Id<Movement>?> PostedAsync(
        SeizedItem item, string requestId, TraceabilityDb db, CancellationToken stop) =>
        db.Movements.AsNoTracking()
            .Where(m => m.RequestId == requestId && m.Kind == MovementKind.Seizure
                && db.MovementLines.Any(l => l.Movement == m.Id && l.Commodity == item.Lot))
            .Select(m => (Id<Movement>?)m.Id).FirstOrDefaultAsync(stop);

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
            // A seizure that was reversed is followed by one of its own.
            RequestId = string.Create(CultureInfo.InvariantCulture, $"CASE-{found.Id.Value}-{item.Number}")
                + (item.Seizure is { } reversed ? $"-{reversed}" : ""),
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
