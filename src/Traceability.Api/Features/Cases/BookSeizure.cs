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
        if (found.Seizure is not null) return TypedResults.Ok(Receipt(seat.Case, item));
        if (CaseDesk.Refuse(seat, CaseAct.PostSeizure) is { } refused) return refused;
        if (await OfAsync(seat.Case, found, db, person, cancellationToken) is not { } request)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["item"] = [Tongue.Say(
                    "先认定来源（包装或批号），台账才知道扣押的是哪一批", "Identify the package or lot first: the books go by lots")],
            });
        }

        switch (await movements.RecordAsync(MovementKind.Seizure, request, person))
        {
            case RecordOutcome.Recorded done:
                found.Post(done.Movement.Id);
                return await desk.ActAsync(
                    seat, CaseAct.PostSeizure, $"{found.Number}. {request.RequestId}", item, person,
                    cancellationToken) is { } clash
                    ? clash : TypedResults.Ok(Receipt(seat.Case, item));
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
            RequestId = string.Create(CultureInfo.InvariantCulture, $"CASE-{found.Id.Value}-{item.Number}"),
            OccurredAt = new DateTimeOffset(item.FoundAt, TimeSpan.Zero)
                .ToOffset(TimeSpan.FromMinutes(ChinaTime.OffsetMinutes)),
            TakenOverBy = officer,
            Reason = Tongue.Say("涉案物品扣押", "seized in a case"),
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
